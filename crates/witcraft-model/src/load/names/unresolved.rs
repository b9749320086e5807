//! Names that are not defined, with what was probably meant.

use std::collections::HashMap;

use witcraft_diagnostics::{Diagnostic, FileId, TextEdit, suggestion};
use witcraft_syntax::ast::{self, PathParts};
use witcraft_syntax::{SyntaxKind, SyntaxNode};

use super::damage;
use super::index::{Block, Index, Part, Target, TextPackage, used_items};
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
];

const BUILT_IN: &[&str] = &[
    "bool", "char", "string", "u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "f32", "f64",
    "list", "option", "result", "tuple", "map", "stream", "future",
];

pub(super) fn check(index: &Index, package: &TextPackage, gathered: &Gathered) -> Vec<Diagnostic> {
    let Some(first) = package.parts.first() else {
        return Vec::new();
    };
    let mut check = Check {
        file: first.place.file,
        index,
        package,
        gathered,
        suggested: HashMap::new(),
        found: Vec::new(),
    };
    for part in &package.parts {
        check.top_level_uses(part);
    }
    for at in &package.blocks {
        check.block(&index.blocks[*at]);
    }
    check.found
}

struct Check<'a> {
    file: FileId,
    index: &'a Index,
    package: &'a TextPackage,
    gathered: &'a Gathered,
    /// What was probably meant by a type that is missing in the block.
    suggested: HashMap<String, Option<String>>,
    found: Vec<Diagnostic>,
}

impl<'a> Check<'a> {
    fn top_level_uses(&mut self, part: &Part) {
        self.file = part.place.file;
        for item in ast::items(&part.place.node) {
            let node = ast::child(&item, SyntaxKind::Path);
            let Some(node) = node.filter(|_| item.kind() == SyntaxKind::TopLevelUse) else {
                continue;
            };
            // Its own name is an alias now, which must not be what it is found by.
            let path = ast::path(&node);
            if let Some(PathParts {
                package: None,
                item: Some(name),
                ..
            }) = &path
            {
                // What another `use` has called the same is defined twice.
                if part
                    .alias(name)
                    .is_some_and(|first| Some(first) != path.as_ref())
                {
                    continue;
                }
                if self.package.interface(name).is_none() && self.package.world(name).is_none() {
                    self.missing_owner(&node, name, None);
                }
            }
        }
    }

    /// An interface or world. Where it is broken, its types may be defined in what could not be read.
    fn block(&mut self, block: &'a Block) {
        self.file = block.file;
        self.suggested.clear();
        for item in ast::items(&block.node) {
            match item.kind() {
                SyntaxKind::Use => self.use_types(block, &item),
                SyntaxKind::Include => drop(self.owner(block, &item, SyntaxKind::World)),
                SyntaxKind::Import | SyntaxKind::Export => {
                    self.owner(block, &item, SyntaxKind::Interface);
                    // An inline interface is a block of its own.
                    if ast::child(&item, SyntaxKind::Body).is_none() {
                        self.references(block, &item);
                    }
                }
                _ => self.references(block, &item),
            }
        }
    }

    /// The world around an inline interface.
    fn outer(&self, block: &'a Block) -> Option<&'a Block> {
        block.outer.map(|at| &self.index.blocks[at])
    }

    /// The interface or world that an item names.
    fn owner(
        &mut self,
        block: &'a Block,
        item: &SyntaxNode,
        kind: SyntaxKind,
    ) -> Option<&'a Block> {
        let node = ast::child(item, SyntaxKind::Path)?;
        let path = ast::path(&node)?;
        if self.index.broken && !damage::is_finished(item) {
            return None;
        }
        match self.index.find(block, &path, kind) {
            Target::Here(at) => return Some(&self.index.blocks[at]),
            Target::Elsewhere => {}
            Target::Nothing => {
                let name = path.item.unwrap_or_default();
                let other = match kind {
                    SyntaxKind::World => self.package.interface(&name).map(|_| "an interface"),
                    _ => self.package.world(&name).map(|_| "a world"),
                };
                match other {
                    Some(other) => self.wrong_kind(&node, &name, other, item.kind()),
                    None => self.missing_owner(&node, &name, Some(block)),
                }
            }
        }
        None
    }

    /// `item` is the kind of the item that names it.
    fn wrong_kind(&mut self, node: &SyntaxNode, name: &str, is: &str, item: SyntaxKind) {
        let (wanted, help) = match item {
            SyntaxKind::Include => ("a world", format!("write `import {name};` to import it")),
            SyntaxKind::Use => (
                "an interface",
                format!(
                    "move the types that both need from `{name}` into an interface, and use them from there"
                ),
            ),
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

    fn missing_owner(&mut self, node: &SyntaxNode, name: &str, block: Option<&'a Block>) {
        let interfaces = self.package.interfaces().map(|(name, _)| name);
        let aliases = block.map(|block| self.index.part(block).aliases());
        let known = interfaces
            .chain(self.package.worlds())
            .chain(aliases.into_iter().flatten());
        let known: Vec<&str> = known.collect();
        if !self.package.whole || self.is_misspelt(name, &known) {
            return;
        }
        let others = known.into_iter().filter(|known| *known != name);
        let help = suggestion(name, others);
        let message = format!("there is no interface or world `{name}` in this package");
        self.push(node, "unknown-name", message, "not found", help);
    }

    /// Whether a name is that of something whose spelling is reported already.
    fn is_misspelt(&self, name: &str, known: &[&str]) -> bool {
        let plain = |name: &str| -> String {
            let letters = name.chars().filter(|char| char.is_alphanumeric());
            letters.flat_map(char::to_lowercase).collect()
        };
        self.index.broken && known.iter().any(|known| plain(known) == plain(name))
    }

    fn use_types(&mut self, block: &'a Block, item: &SyntaxNode) {
        let Some(target) = self.owner(block, item, SyntaxKind::Interface) else {
            return;
        };
        let owner = ast::name(&target.node).unwrap_or_default();
        for used in used_items(item) {
            let Some(reference) = ast::child(&used, SyntaxKind::NameReference) else {
                continue;
            };
            let name = ast::text(&reference);
            match target.definition(&name) {
                Some(definition) if definition.is_function() => {
                    let message = format!("`{name}` is a function, and only types can be used");
                    self.push(&reference, "wrong-kind", message, "a function", None);
                }
                Some(_) => {}
                None => {
                    let names: Vec<&str> =
                        target.types().map(|found| found.name.as_str()).collect();
                    if !target.whole || self.is_misspelt(&name, &names) {
                        continue;
                    }
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
    fn references(&mut self, block: &'a Block, item: &SyntaxNode) {
        if !block.whole {
            return;
        }
        let is_type = |name: &str| {
            let found = block.definition(name);
            found.is_some_and(|found| !found.is_function())
        };
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
            if !is_type(&name) {
                self.missing_type(block, &reference, &name);
            }
        }
    }

    fn missing_type(&mut self, block: &'a Block, reference: &SyntaxNode, name: &str) {
        let known = || block.types().map(|found| found.name.as_str());
        if self.index.broken && self.is_misspelt(name, &known().collect::<Vec<_>>()) {
            return;
        }
        let span = self.file.span(ast::range(reference));
        if block.definition(name).is_some() {
            // The name is taken: a `use` of a type that is called the same would be the next mistake.
            let message = format!("`{name}` is a function, and a type is needed here");
            let diagnostic = Diagnostic::error("wrong-kind", message)
                .label(span, "a function")
                .help(
                    "functions cannot be passed as values; pass a resource with a method instead",
                );
            return self.found.push(diagnostic);
        }
        let message = format!("there is no type `{name}` here");
        let mut diagnostic =
            Diagnostic::error("unknown-name", message).label(span.clone(), "not found");
        if self
            .outer(block)
            .is_some_and(|outer| outer.definition(name).is_some())
        {
            diagnostic = diagnostic
                .note("an interface that is written inside a world does not see the world's types")
                .help("define it in an interface of its own, and `use` it from there in both");
            return self.found.push(diagnostic);
        }
        let foreign = FOREIGN.iter().find(|(foreign, _)| *foreign == name);
        if let Some((_, built_in)) = foreign {
            let edit = TextEdit {
                span,
                replacement: (*built_in).to_owned(),
            };
            diagnostic = diagnostic.fix(format!("in WIT it is called `{built_in}`"), vec![edit]);
        } else if let Some((owner, edit)) = self.defined_elsewhere(name, block) {
            diagnostic = diagnostic.fix(format!("use it from interface `{owner}`"), vec![edit]);
        } else {
            let help = self
                .suggested
                .entry(name.to_owned())
                .or_insert_with(|| suggestion(name, known().chain(BUILT_IN.iter().copied())));
            diagnostic = diagnostic.maybe_help(help.clone());
        }
        self.found.push(diagnostic);
    }

    /// Another interface of this package that defines a type, and the `use` that brings it here.
    fn defined_elsewhere(&self, name: &str, block: &Block) -> Option<(String, TextEdit)> {
        let owners = self.package.interfaces().filter(|(_, at)| {
            let other = &self.index.blocks[*at];
            let defined = other.definition(name);
            other.node != block.node && defined.is_some_and(|found| !found.is_function())
        });
        let owner = owners.map(|(owner, _)| owner).min()?;
        let first = ast::items(&block.node).next()?;
        let start = ast::range(&first).start;
        let text = self.gathered.sources.file(self.file).text();
        let edit = TextEdit {
            span: self.file.span(start..start),
            replacement: format!("use {owner}.{{{name}}};\n{}", indent(text, start)),
        };
        Some((owner.to_owned(), edit))
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

/// What stands before an item on its line, if that is blank.
pub(super) fn indent(text: &str, start: usize) -> &str {
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let blank = &text[line..start];
    if blank.trim().is_empty() { blank } else { " " }
}
