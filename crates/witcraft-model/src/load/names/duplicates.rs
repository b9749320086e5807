//! Names that are defined twice.

use std::collections::HashMap;

use witcraft_diagnostics::{Diagnostic, FileId};
use witcraft_syntax::ast;
use witcraft_syntax::{SyntaxKind, SyntaxNode};

use super::index::{Place, TextPackage, definitions};

pub(super) fn check(package: &TextPackage) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut owners = Seen::new("interface or world");
    for part in &package.parts {
        for item in ast::items(&part.node) {
            if !matches!(item.kind(), SyntaxKind::Interface | SyntaxKind::World) {
                continue;
            }
            if let Some(name) = ast::name_node(&item) {
                owners.add(part.file, &name, &mut diagnostics);
            }
            block(part.file, &item, &mut diagnostics);
        }
    }
    diagnostics
}

fn block(file: FileId, node: &SyntaxNode, diagnostics: &mut Vec<Diagnostic>) {
    let mut names = Seen::new("name");
    for (_, name, _) in definitions(node) {
        names.add(file, &name, diagnostics);
    }
    for item in ast::items(node) {
        let noun = match item.kind() {
            SyntaxKind::Record => "field",
            SyntaxKind::Flags => "flag",
            _ => "case",
        };
        let mut members = Seen::new(noun);
        for member in ast::members(&item) {
            if let Some(name) = ast::name_node(&member) {
                members.add(file, &name, diagnostics);
            }
        }
        let mut parameters = Seen::new("parameter");
        for parameter in ast::parameters(&item) {
            if let Some(name) = ast::name_node(&parameter) {
                parameters.add(file, &name, diagnostics);
            }
        }
        let inline = ast::child(&item, SyntaxKind::Body).is_some();
        if inline {
            block(file, &item, diagnostics);
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
