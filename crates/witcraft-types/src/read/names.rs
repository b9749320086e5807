//! Shortens the paths in generated code to what a reader would write.
//!
//! Generated code spells out where everything comes from: `super::super::super::local::…`,
//! `_rt::String`, `::witcraft_host::wasmtime::component::__internal::Vec`. A reader wants
//! `bindings::local::…`, `String` and `Vec`. A name is shortened only where nothing that the
//! bindings define is called the same, and what is not in the prelude is listed.

use std::collections::{BTreeSet, HashSet};

use proc_macro2::Span;
use syn::visit_mut::{self, VisitMut};
use syn::{Ident, Path, PathArguments, PathSegment};
use witcraft_codegen::Side;

use super::modules::Module;
use crate::report::ShortName;

/// What the module with the bindings is called in a report.
pub(crate) const BINDINGS: &str = "bindings";

/// The same types as those of the prelude, under paths that are private or hidden.
const PRELUDE: [&str; 3] = ["String", "Vec", "Box"];

/// Where generated code takes names from, and what stays of such a path. The first that fits
/// counts.
const PREFIXES: &[(&str, Keep)] = &[
    ("_rt", Keep::PreludeOnly),
    (
        "witcraft_host::wasmtime::component::__internal",
        Keep::PreludeOnly,
    ),
    ("witcraft_host::wasmtime::component", Keep::Last),
    // `Result` alone would read as the one of the prelude, and stands beside it.
    ("witcraft_host::wasmtime", Keep::From("wasmtime")),
    ("witcraft_guest::rt::async_support", Keep::Last),
    ("witcraft_guest::rt", Keep::From("rt")),
    ("core::future", Keep::Last),
    ("std::collections", Keep::Last),
];

#[derive(Clone, Copy)]
enum Keep {
    /// The last segment, if it is one of [`PRELUDE`].
    PreludeOnly,
    /// The last segment; listed.
    Last,
    /// From this segment on; listed.
    From(&'static str),
}

/// Shortens the paths of one side's code, and remembers what it shortened.
pub(crate) struct Names {
    side: Side,
    /// Everything that the bindings define, in any module.
    defined: HashSet<String>,
    roots: HashSet<String>,
    shortened: BTreeSet<ShortName>,
}

impl Names {
    pub(super) fn new(side: Side, code: &Module) -> Self {
        let mut defined = HashSet::new();
        define(code, &mut defined);
        let roots = code.modules.iter().map(|module| module.name.clone());
        Self {
            side,
            defined,
            roots: roots.collect(),
            shortened: BTreeSet::new(),
        }
    }

    /// Rewrites what stands in `module`, by one of the `visit_…` methods of syn.
    pub(crate) fn inside<'a>(&'a mut self, module: &'a [String]) -> Inside<'a> {
        Inside {
            names: self,
            module,
        }
    }

    pub(crate) fn shortened(self) -> impl Iterator<Item = ShortName> {
        self.shortened.into_iter()
    }
}

fn define(code: &Module, defined: &mut HashSet<String>) {
    defined.extend(code.defines.iter().cloned());
    // The private runtime defines what the prelude has.
    let modules = code.modules.iter().filter(|module| module.name != "_rt");
    modules.for_each(|module| define(module, defined));
}

/// See [`Names::inside`].
pub(crate) struct Inside<'a> {
    names: &'a mut Names,
    module: &'a [String],
}

impl Inside<'_> {
    /// Where a path leads, from the bindings module on, if it leads to something in the bindings.
    pub(crate) fn absolute(&self, path: &Path) -> Option<Vec<String>> {
        if path.leading_colon.is_some() {
            return None;
        }
        let names: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
        let supers = names.iter().take_while(|name| *name == "super").count();
        let here = self.module.len().checked_sub(supers)?;
        let first = names.get(supers)?;
        // A single name is something of this module, or of the prelude.
        let local = names.len() == 1 && self.names.defined.contains(first);
        let root = supers == 0 && names.len() > 1 && here == 0 && self.names.roots.contains(first);
        if first == "_rt" || !(supers > 0 || local || root) {
            return None;
        }
        let rest = names[supers..].iter();
        Some(self.module[..here].iter().chain(rest).cloned().collect())
    }

    fn shorten(&mut self, path: &Path) -> Option<Vec<String>> {
        if let Some(absolute) = self.absolute(path) {
            let (_, module) = absolute.split_last()?;
            if module == self.module {
                return absolute.last().cloned().map(|name| vec![name]);
            }
            return Some(
                std::iter::once(BINDINGS.to_owned())
                    .chain(absolute)
                    .collect(),
            );
        }
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .skip_while(|name| name == "super")
            .collect();
        let (last, prefix) = names.split_last()?;
        let prefix = prefix.join("::");
        let keep = PREFIXES.iter().find_map(|(known, keep)| {
            (prefix == *known || prefix.strip_prefix(known)?.starts_with("::")).then_some(*keep)
        })?;
        let short = match keep {
            Keep::PreludeOnly if !PRELUDE.contains(&last.as_str()) => return None,
            Keep::PreludeOnly | Keep::Last => vec![last.clone()],
            Keep::From(first) => {
                let from = names.iter().position(|name| name == first)?;
                names[from..].to_vec()
            }
        };
        if self.names.defined.contains(&short[0]) {
            return None;
        }
        if !matches!(keep, Keep::PreludeOnly) {
            let dropped = names.len() - short.len();
            self.names.shortened.insert(ShortName {
                side: self.names.side,
                name: short[0].clone(),
                path: names[..=dropped].join("::"),
            });
        }
        Some(short)
    }
}

impl VisitMut for Inside<'_> {
    /// `<T as a::Trait>::Name` is cut at a segment of its path, which therefore stays as it is.
    fn visit_type_path_mut(&mut self, ty: &mut syn::TypePath) {
        match &mut ty.qself {
            Some(own) => self.visit_type_mut(&mut own.ty),
            None => visit_mut::visit_type_path_mut(self, ty),
        }
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        let Some(short) = self.shorten(path) else {
            return;
        };
        let arguments = path
            .segments
            .last()
            .map_or(PathArguments::None, |last| last.arguments.clone());
        path.leading_colon = None;
        path.segments = short
            .into_iter()
            .map(|name| PathSegment::from(Ident::new(&name, Span::call_site())))
            .collect();
        if let Some(last) = path.segments.last_mut() {
            last.arguments = arguments;
        }
    }

    /// `Vec::<T>`, as only expressions need it.
    fn visit_angle_bracketed_generic_arguments_mut(
        &mut self,
        arguments: &mut syn::AngleBracketedGenericArguments,
    ) {
        visit_mut::visit_angle_bracketed_generic_arguments_mut(self, arguments);
        arguments.colon2_token = None;
        arguments.args.pop_punct();
    }

    /// A comma after the last of several types says nothing.
    fn visit_type_tuple_mut(&mut self, tuple: &mut syn::TypeTuple) {
        visit_mut::visit_type_tuple_mut(self, tuple);
        if tuple.elems.len() > 1 {
            tuple.elems.pop_punct();
        }
    }

    /// Bodies are not shown.
    fn visit_block_mut(&mut self, _: &mut syn::Block) {}

    /// `#[derive]` and the like are read as they are.
    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
}
