//! Names that are defined twice.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use witcraft_diagnostics::{Diagnostic, FileId, Span};
use witcraft_syntax::ast;
use witcraft_syntax::{SyntaxKind, SyntaxNode};

use super::index::{Block, Index, Place, Target, TextPackage};

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
        block(index, found, &mut diagnostics);
    }
    // What a `use` calls something may be what could not be read.
    for part in package.parts.iter().filter(|_| !index.broken) {
        top_level_uses(&part.place, &mut diagnostics);
    }
    diagnostics
}

/// What the `use`s of a file call things, and what these are called that it defines.
fn top_level_uses(part: &Place, diagnostics: &mut Vec<Diagnostic>) {
    let mut names = Seen::new("name");
    let owners =
        |item: &SyntaxNode| matches!(item.kind(), SyntaxKind::Interface | SyntaxKind::World);
    for name in ast::items(&part.node).filter(owners) {
        // Those that are defined twice are so in the whole package.
        if let Some(name) = ast::name_node(&name) {
            names.add(part.file, &name, &mut Vec::new());
        }
    }
    let uses = ast::items(&part.node).filter(|item| item.kind() == SyntaxKind::TopLevelUse);
    for used in uses {
        let path = || ast::child(&used, SyntaxKind::Path);
        let last = || ast::children(&path()?, SyntaxKind::NameReference).last();
        if let Some(name) = ast::name_node(&used).or_else(last) {
            names.add(part.file, &name, diagnostics);
        }
    }
}

fn block(index: &Index, block: &Block, diagnostics: &mut Vec<Diagnostic>) {
    let file = block.file;
    let mut names = Seen::new("name");
    for definition in &block.definitions {
        names.add(file, &definition.place, diagnostics);
    }
    for item in ast::items(&block.node) {
        let noun = match item.kind() {
            SyntaxKind::Record => "field",
            SyntaxKind::Flags => "flag",
            _ => "case",
        };
        let mut members = Seen::new(noun);
        for name in ast::members(&item).filter_map(|member| ast::name_node(&member)) {
            members.add(file, &name, diagnostics);
        }
        parameters(file, &item, diagnostics);
        if item.kind() == SyntaxKind::Resource {
            resource(file, &item, diagnostics);
        }
    }
    if block.node.kind() == SyntaxKind::World {
        for side in [SyntaxKind::Import, SyntaxKind::Export] {
            world_items(index, block, side, diagnostics);
        }
    }
}

fn parameters(file: FileId, function: &SyntaxNode, diagnostics: &mut Vec<Diagnostic>) {
    let mut parameters = Seen::new("parameter");
    for name in ast::parameters(function).filter_map(|parameter| ast::name_node(&parameter)) {
        parameters.add(file, &name, diagnostics);
    }
}

fn resource(file: FileId, resource: &SyntaxNode, diagnostics: &mut Vec<Diagnostic>) {
    let mut functions = Seen::new("function");
    let mut constructor: Option<Span> = None;
    for item in ast::items(resource) {
        parameters(file, &item, diagnostics);
        if let Some(name) = ast::name_node(&item) {
            functions.add(file, &name, diagnostics);
        }
        let Some(word) = ast::token(&item, SyntaxKind::ConstructorKeyword) else {
            continue;
        };
        let place = file.span(word.text_range().into());
        let Some(first) = &constructor else {
            constructor = Some(place);
            continue;
        };
        let name = ast::name(resource).unwrap_or_default();
        let message = format!("resource `{name}` has more than one constructor");
        diagnostics.push(
            Diagnostic::error("duplicate-name", message)
                .label(place, "another one")
                .label(first.clone(), "the first one")
                .help(format!(
                    "make it a static function: `create: static func(…) -> {name};`, or remove it"
                )),
        );
    }
}

/// What a world imports, or exports, twice: under one name, or one interface.
fn world_items(index: &Index, world: &Block, side: SyntaxKind, diagnostics: &mut Vec<Diagnostic>) {
    let (noun, twice) = match side {
        SyntaxKind::Import => ("import", "imported"),
        _ => ("export", "exported"),
    };
    let mut names = Seen::new(noun);
    if side == SyntaxKind::Import {
        // Types of a world are among its imports; those that are defined twice are reported as such.
        for definition in world.types() {
            names.add(world.file, &definition.place, &mut Vec::new());
        }
    }
    let mut interfaces: HashMap<Interface, Span> = HashMap::new();
    for item in ast::items(&world.node).filter(|item| item.kind() == side) {
        if let Some(name) = ast::name_node(&item) {
            names.add(world.file, &name, diagnostics);
            continue;
        }
        let Some(node) = ast::child(&item, SyntaxKind::Path) else {
            continue;
        };
        let Some(path) = ast::path(&node) else {
            continue;
        };
        let interface = match index.find(world, &path, SyntaxKind::Interface) {
            Target::Here(at) => Interface::Here(at),
            Target::Elsewhere => {
                let full = index.full_path(world, &path);
                Interface::Elsewhere(full.package, full.item, full.version)
            }
            Target::Nothing => continue,
        };
        let place = world.file.span(ast::range(&node));
        match interfaces.entry(interface) {
            Entry::Vacant(entry) => drop(entry.insert(place)),
            Entry::Occupied(first) => {
                let name = path.item.unwrap_or_default();
                let message = format!("interface `{name}` is {twice} twice");
                diagnostics.push(
                    Diagnostic::error("duplicate-name", message)
                        .label(place, "the second time")
                        .label(first.get().clone(), "the first time")
                        .help("remove one"),
                );
            }
        }
    }
}

/// What tells interfaces apart.
#[derive(PartialEq, Eq, Hash)]
enum Interface {
    Here(usize),
    /// Its package, its name, and the version of its package.
    Elsewhere(Option<(String, String)>, Option<String>, Option<String>),
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
