//! Names that are not defined, with what was probably meant.

use std::collections::HashMap;

use witcraft_diagnostics::{Diagnostic, FileId, TextEdit, suggestion};
use witcraft_syntax::ast::{self, PathParts};
use witcraft_syntax::{SyntaxKind, SyntaxNode};

use super::index::{Place, TextPackage, definitions, types, used_items};
use crate::load::gather::Gathered;

/// What other languages, and earlier versions of WIT, call the types that are built in.
const FOREIGN: &[(&str, &str)] = &[
    ("i8", "s8"),
    ("i16", "s16"),
    ("i32", "s32"),
    ("i64", "s64"),
    ("int", "s32"),
    ("integer", "s32"),
    ("long", "s64"),
    ("uint", "u32"),
    ("usize", "u64"),
    ("size", "u64"),
    ("byte", "u8"),
    ("float", "f32"),
    ("float32", "f32"),
    ("double", "f64"),
    ("float64", "f64"),
    ("number", "f64"),
    ("str", "string"),
    ("text", "string"),
    ("boolean", "bool"),
    ("bytes", "list<u8>"),
    ("error", "error-context"),
];

const BUILT_IN: &[&str] = &[
    "bool", "char", "string", "u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "f32", "f64",
    "list", "option", "result", "tuple", "map", "stream", "future",
];

pub(super) fn check(
    package: &TextPackage,
    all: &[TextPackage],
    gathered: &Gathered,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for part in &package.parts {
        let mut check = Check {
            file: part.file,
            package,
            all,
            gathered,
            aliases: HashMap::new(),
            found: &mut found,
        };
        check.part(&part.node);
    }
    found
}

struct Check<'a> {
    file: FileId,
    package: &'a TextPackage,
    all: &'a [TextPackage],
    gathered: &'a Gathered,
    /// What `use a:b/c as d;` at the top level calls interfaces and worlds.
    aliases: HashMap<String, PathParts>,
    found: &'a mut Vec<Diagnostic>,
}

/// What a path leads to.
enum Target<'a> {
    Here(&'a Place),
    /// Another package, which is not in the texts or lacks it; that is checked elsewhere.
    Elsewhere,
    Nothing,
}

impl Check<'_> {
    fn part(&mut self, part: &SyntaxNode) {
        let uses = || ast::items(part).filter(|item| item.kind() == SyntaxKind::TopLevelUse);
        for item in uses() {
            let Some(path) = path_of(&item) else { continue };
            let name = ast::name(&item).or_else(|| path.item.clone());
            if let Some(name) = name {
                self.aliases.insert(name, path);
            }
        }
        for item in uses() {
            if path_of(&item).is_some_and(|path| path.package.is_some()) {
                continue;
            }
            // Its own name is an alias now, which must not be what it is found by.
            let local = path_of(&item)
                .and_then(|path| path.item)
                .unwrap_or_default();
            let known =
                self.package.interface(&local).is_some() || self.package.world(&local).is_some();
            if let (false, Some(node)) = (known, ast::child(&item, SyntaxKind::Path)) {
                self.missing_owner(&node, &local);
            }
        }
        for item in ast::items(part) {
            match item.kind() {
                SyntaxKind::Interface | SyntaxKind::World => self.block(&item, &[]),
                _ => {}
            }
        }
    }

    /// An interface or world; `outer` are the types of the world around an inline interface.
    fn block(&mut self, block: &SyntaxNode, outer: &[String]) {
        let mut known: Vec<String> = types(block).into_iter().map(|(name, ..)| name).collect();
        known.extend_from_slice(outer);
        for item in ast::items(block) {
            match item.kind() {
                SyntaxKind::Use => self.use_types(&item),
                SyntaxKind::Include => self.owner(&item, SyntaxKind::World),
                SyntaxKind::Import | SyntaxKind::Export => {
                    self.owner(&item, SyntaxKind::Interface);
                    if ast::child(&item, SyntaxKind::Body).is_some() {
                        self.block(&item, &known);
                    } else {
                        self.references(&item, &known, block);
                    }
                }
                _ => self.references(&item, &known, block),
            }
        }
    }

    fn find<'s>(&'s self, path: &PathParts, kind: SyntaxKind) -> Target<'s> {
        let (path, local) = match (&path.package, &path.item) {
            (None, Some(name)) => match self.aliases.get(name) {
                Some(path) => (path, path.package.is_none()),
                None => (path, true),
            },
            _ => (path, false),
        };
        let name = path.item.as_deref().unwrap_or_default();
        let look = |package: &'s TextPackage| match kind {
            SyntaxKind::World => package.world(name),
            _ => package.interface(name),
        };
        if local {
            return match look(self.package) {
                Some(place) => Target::Here(place),
                None => Target::Nothing,
            };
        }
        let package = self.all.iter().find(|package| package.is_named(path));
        match package.and_then(look) {
            Some(place) => Target::Here(place),
            None => Target::Elsewhere,
        }
    }

    /// The interface or world that an item names.
    fn owner(&mut self, item: &SyntaxNode, kind: SyntaxKind) {
        let Some(node) = ast::child(item, SyntaxKind::Path) else {
            return;
        };
        let Some(path) = ast::path(&node) else { return };
        if matches!(self.find(&path, kind), Target::Nothing) {
            let name = path.item.unwrap_or_default();
            let other = match kind {
                SyntaxKind::World => self.package.interface(&name).map(|_| "an interface"),
                _ => self.package.world(&name).map(|_| "a world"),
            };
            match other {
                Some(other) => self.wrong_kind(&node, &name, other, kind),
                None => self.missing_owner(&node, &name),
            }
        }
    }

    fn wrong_kind(&mut self, node: &SyntaxNode, name: &str, is: &str, wanted: SyntaxKind) {
        let (wanted, help) = match wanted {
            SyntaxKind::World => ("a world", format!("write `import {name};` to import it")),
            _ => (
                "an interface",
                format!("write `include {name};` to take over what it imports and exports"),
            ),
        };
        let message = format!("`{name}` is {is}, and {wanted} is needed here");
        self.push(
            node,
            "wrong-kind",
            message,
            "not what is needed",
            Some(help),
        );
    }

    fn missing_owner(&mut self, node: &SyntaxNode, name: &str) {
        let interfaces = self.package.interfaces().map(|(name, _)| name.as_str());
        let worlds = self.package.worlds().map(|(name, _)| name.as_str());
        let aliases = self.aliases.keys().map(String::as_str);
        let help = suggestion(name, interfaces.chain(worlds).chain(aliases));
        let message = format!("there is no interface or world `{name}` in this package");
        self.push(node, "unknown-name", message, "not found", help);
    }

    fn use_types(&mut self, item: &SyntaxNode) {
        let Some(node) = ast::child(item, SyntaxKind::Path) else {
            return;
        };
        let Some(path) = ast::path(&node) else { return };
        let target = match self.find(&path, SyntaxKind::Interface) {
            Target::Here(place) => place.clone(),
            Target::Nothing => return self.owner(item, SyntaxKind::Interface),
            Target::Elsewhere => return,
        };
        let known = definitions(&target.node);
        for used in used_items(item) {
            let Some(reference) = ast::child(&used, SyntaxKind::NameReference) else {
                continue;
            };
            let name = ast::text(&reference);
            let owner = ast::name(&target.node).unwrap_or_default();
            match known.iter().find(|(known, ..)| *known == name) {
                Some((_, _, SyntaxKind::Function)) => {
                    let message = format!("`{name}` is a function, and only types can be used");
                    self.push(&reference, "wrong-kind", message, "a function", None);
                }
                Some(_) => {}
                None => {
                    let types = known
                        .iter()
                        .filter(|(.., kind)| *kind != SyntaxKind::Function);
                    let names: Vec<&str> = types.map(|(name, ..)| name.as_str()).collect();
                    let help = suggestion(&name, names.iter().copied()).or_else(|| {
                        (!names.is_empty()).then(|| format!("it defines: {}", names.join(", ")))
                    });
                    let message = format!("interface `{owner}` defines no type `{name}`");
                    self.push(&reference, "unknown-name", message, "not found", help);
                }
            }
        }
    }

    /// The types that an item refers to.
    fn references(&mut self, item: &SyntaxNode, known: &[String], block: &SyntaxNode) {
        let references = item
            .descendants()
            .filter(|node| {
                matches!(
                    node.kind(),
                    SyntaxKind::NamedType | SyntaxKind::OwnType | SyntaxKind::BorrowType
                )
            })
            .filter_map(|node| ast::child(&node, SyntaxKind::NameReference));
        for reference in references {
            let name = ast::text(&reference);
            if !known.contains(&name) {
                self.missing_type(&reference, &name, known, block);
            }
        }
    }

    fn missing_type(
        &mut self,
        reference: &SyntaxNode,
        name: &str,
        known: &[String],
        block: &SyntaxNode,
    ) {
        let function = definitions(block)
            .into_iter()
            .find(|(other, _, kind)| other == name && *kind == SyntaxKind::Function);
        let is_function = function.is_some();
        let message = if is_function {
            format!("`{name}` is a function, and a type is needed here")
        } else {
            format!("there is no type `{name}` here")
        };
        let span = self.file.span(ast::range(reference));
        let mut diagnostic =
            Diagnostic::error("unknown-name", message).label(span.clone(), "not found");
        let foreign = FOREIGN
            .iter()
            .find(|(foreign, _)| *foreign == name && !is_function);
        if let Some((_, built_in)) = foreign {
            let edit = TextEdit {
                span,
                replacement: (*built_in).to_owned(),
            };
            diagnostic = diagnostic.fix(format!("in WIT it is called `{built_in}`"), vec![edit]);
        } else if let Some((owner, edit)) = self.defined_elsewhere(name, block) {
            diagnostic = diagnostic.fix(format!("use it from interface `{owner}`"), vec![edit]);
        } else {
            let names = known.iter().map(String::as_str);
            diagnostic =
                diagnostic.maybe_help(suggestion(name, names.chain(BUILT_IN.iter().copied())));
        }
        self.found.push(diagnostic);
    }

    /// Another interface of this package that defines a type, and the `use` that brings it here.
    fn defined_elsewhere(&self, name: &str, block: &SyntaxNode) -> Option<(String, TextEdit)> {
        let mut owners: Vec<&String> = self
            .package
            .interfaces()
            .filter(|(_, place)| place.node != *block)
            .filter(|(_, place)| {
                let types = types(&place.node);
                types.iter().any(|(known, ..)| known == name)
            })
            .map(|(owner, _)| owner)
            .collect();
        owners.sort();
        let owner = owners.first()?;
        let first = ast::items(block).next()?;
        let start = ast::range(&first).start;
        let text = self.gathered.sources.file(self.file).text();
        let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let blank = &text[line..start];
        let indent = if blank.trim().is_empty() { blank } else { " " };
        let edit = TextEdit {
            span: self.file.span(start..start),
            replacement: format!("use {owner}.{{{name}}};\n{indent}"),
        };
        Some(((*owner).clone(), edit))
    }

    fn push(
        &mut self,
        node: &SyntaxNode,
        code: &'static str,
        message: String,
        label: &str,
        help: Option<String>,
    ) {
        let span = self.file.span(ast::range(node));
        self.found.push(
            Diagnostic::error(code, message)
                .label(span, label)
                .maybe_help(help),
        );
    }
}

fn path_of(item: &SyntaxNode) -> Option<PathParts> {
    ast::path(&ast::child(item, SyntaxKind::Path)?)
}
