//! Paths of the bindings, as they are written outside of them.

use proc_macro2::Span;
use syn::visit_mut::{self, VisitMut};
use syn::{Ident, Item, Path, PathSegment, TypePath};

/// Rewrites the paths of a signature that stands in `module` of the bindings for a module beside
/// them, which has `use super::bindings::…::*`.
pub(super) struct Outside<'a> {
    pub(super) module: &'a [String],
    /// Which of [`COMMON`] the module has for something of its own.
    pub(super) hidden: &'a [&'static str],
}

/// What upstream's aliases stand for, and where Rust has it.
const COMMON: &[(&str, &[&str])] = &[
    ("String", &["std", "string", "String"]),
    ("Vec", &["std", "vec", "Vec"]),
    ("Box", &["std", "boxed", "Box"]),
];

/// Which of [`COMMON`] mean something else among these items.
pub(super) fn hidden(items: &[Item]) -> Vec<&'static str> {
    let is = |item: &Item, name: &str| match item {
        Item::Struct(item) => item.ident == name,
        Item::Enum(item) => item.ident == name,
        Item::Type(item) => item.ident == name,
        Item::Trait(item) => item.ident == name,
        // Flags are what a macro makes.
        Item::Macro(item) => {
            item.mac
                .tokens
                .to_string()
                .contains(&format!("struct {name} "))
                || item.mac.tokens.to_string().starts_with(&format!("{name} "))
        }
        _ => false,
    };
    let names = COMMON.iter().map(|(name, _)| *name);
    names
        .filter(|name| items.iter().any(|item| is(item, name)))
        .collect()
}

impl VisitMut for Outside<'_> {
    fn visit_type_path_mut(&mut self, ty: &mut TypePath) {
        let before = ty.path.segments.len();
        visit_mut::visit_type_path_mut(self, ty);
        // `<T as path::Trait>::Name`: the number of segments before the `>` follows the path.
        if let Some(own) = &mut ty.qself {
            if own.position > 0 {
                own.position = own.position + ty.path.segments.len() - before;
            }
        }
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match names.as_slice() {
            // Upstream's aliases of what every Rust program has.
            ["_rt", _] | ["witcraft_host", "wasmtime", "component", "__internal", _] => {
                keep_last(path, 1);
                let last = path.segments.last_mut();
                let Some(last) =
                    last.filter(|last| self.hidden.iter().any(|name| last.ident == *name))
                else {
                    return;
                };
                let common = COMMON.iter().find(|(name, _)| last.ident == *name);
                let (last, (_, full)) = match common {
                    Some(common) => (last.clone(), common),
                    None => return,
                };
                let before = full.iter().take(full.len() - 1);
                path.segments = before.map(|name| segment(name)).chain([last]).collect();
                path.leading_colon = Some(Default::default());
            }
            ["witcraft_host", "wasmtime", ..] => {
                path.leading_colon = None;
                let rest = path.segments.len() - 1;
                keep_last(path, rest);
            }
            ["super", ..] => {
                let ups = names.iter().take_while(|name| **name == "super").count();
                let rest = path.segments.len() - ups;
                keep_last(path, rest);
                let kept = self.module.len().saturating_sub(ups);
                let prefix = ["super", "bindings"].into_iter();
                let inside = self.module[..kept].iter().map(String::as_str);
                let mut segments: Vec<PathSegment> = prefix.chain(inside).map(segment).collect();
                segments.extend(path.segments.iter().cloned());
                path.segments = segments.into_iter().collect();
            }
            _ => {}
        }
    }
}

fn keep_last(path: &mut Path, count: usize) {
    path.leading_colon = None;
    let skip = path.segments.len() - count;
    path.segments = path.segments.iter().skip(skip).cloned().collect();
}

fn segment(name: &str) -> PathSegment {
    let ident = if name == "super" {
        Ident::new(name, Span::call_site())
    } else {
        ident(name)
    };
    PathSegment::from(ident)
}

/// An identifier, raw where it came raw.
pub(super) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(name) => Ident::new_raw(name, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// `bindings::a::b`, as tokens.
pub(super) fn bindings(module: &[String]) -> proc_macro2::TokenStream {
    let names = module.iter().map(|name| ident(name));
    quote::quote!(bindings #(:: #names)*)
}

/// The module `bindings`. In one that comes from a file no lint of the crate holds, and `rustfmt` leaves it
/// alone; a macro sees to that itself.
pub(super) fn include(from: From<'_>) -> proc_macro2::TokenStream {
    let file = match from {
        From::File(file) => file,
        From::Generate => {
            return quote::quote!(
                mod bindings {
                    witcraft_guest::generate!();
                }
            );
        }
        From::Bindgen => {
            return quote::quote!(
                pub mod bindings {
                    witcraft_host::bindgen!();
                }
            );
        }
    };
    let path = (file != "bindings.rs").then(|| quote::quote!(#[path = #file]));
    quote::quote! {
        #[rustfmt::skip]
        #path
        mod bindings;
    }
}

/// What Clippy says of documentation is for the WIT that it comes from. `parts` are those that have it.
pub(super) fn lists<'a>(
    parts: impl IntoIterator<Item = &'a proc_macro2::TokenStream>,
) -> Option<proc_macro2::TokenStream> {
    let starts = ["\" - ", "\" * ", "\" 1. ", "\"- ", "\"* "];
    let has = |part: &proc_macro2::TokenStream| {
        let text = part.to_string();
        starts.iter().any(|start| text.contains(start))
    };
    parts.into_iter().any(has).then(|| {
        quote::quote! {
            #![allow(clippy::doc_lazy_continuation, clippy::doc_overindented_list_items,
                reason = "documentation is that of the WIT")]
        }
    })
}

/// Where the bindings are that a scaffold is for.
#[derive(Clone, Copy)]
pub(super) enum From<'a> {
    /// In a file, relative to that of the scaffold.
    File(&'a str),
    /// Made by the macro of guests.
    Generate,
    /// Made by the macro of hosts.
    Bindgen,
}
