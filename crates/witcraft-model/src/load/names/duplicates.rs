//! Names that are defined twice.

use std::collections::HashMap;

use witcraft_diagnostics::{Diagnostic, FileId};
use witcraft_syntax::SyntaxNode;
use witcraft_syntax::ast;

use super::index::{Block, Index, Place, TextPackage};

pub(super) fn check(index: &Index, package: &TextPackage) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut owners = Seen::new("interface or world");
    for at in &package.blocks {
        let found = &index.blocks[*at];
        if !found.whole {
            continue;
        }
        let name = ast::name_node(&found.node).filter(|_| found.outer.is_none());
        if let Some(name) = name {
            owners.add(found.file, &name, &mut diagnostics);
        }
        block(found, &mut diagnostics);
    }
    diagnostics
}

fn block(block: &Block, diagnostics: &mut Vec<Diagnostic>) {
    let file = block.file;
    let mut names = Seen::new("name");
    for definition in &block.definitions {
        names.add(file, &definition.place, diagnostics);
    }
    for item in ast::items(&block.node) {
        use witcraft_syntax::SyntaxKind::{Flags, Record};
        let noun = match item.kind() {
            Record => "field",
            Flags => "flag",
            _ => "case",
        };
        let mut members = Seen::new(noun);
        for name in ast::members(&item).filter_map(|member| ast::name_node(&member)) {
            members.add(file, &name, diagnostics);
        }
        let mut parameters = Seen::new("parameter");
        for name in ast::parameters(&item).filter_map(|parameter| ast::name_node(&parameter)) {
            parameters.add(file, &name, diagnostics);
        }
    }
}

/// The names of one scope so far.
struct Seen {
    noun: &'static str,
    names: HashMap<String, Place>,
}

impl Seen {
    fn new(noun: &'static str) -> Self {
        Self {
            noun,
            names: HashMap::new(),
        }
    }

    fn add(&mut self, file: FileId, name: &SyntaxNode, diagnostics: &mut Vec<Diagnostic>) {
        let text = ast::text(name);
        if let Some(first) = self.names.get(&text) {
            let message = format!("the {} `{text}` is defined twice", self.noun);
            diagnostics.push(
                Diagnostic::error("duplicate-name", message)
                    .label(file.span(ast::range(name)), "the second one")
                    .label(first.file.span(ast::range(&first.node)), "the first one")
                    .help("rename one, or remove it"),
            );
        } else {
            self.names.insert(text, Place::new(file, name.clone()));
        }
    }
}
