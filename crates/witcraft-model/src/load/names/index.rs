//! What the texts define: packages, their interfaces and worlds, and the names in these.

use std::collections::HashMap;

use witcraft_diagnostics::FileId;
use witcraft_syntax::ast::{self, PathParts};
use witcraft_syntax::{SyntaxKind, SyntaxNode};

/// A node, and the file that it is in.
#[derive(Clone, Debug)]
pub(in crate::load) struct Place {
    pub(in crate::load) file: FileId,
    pub(in crate::load) node: SyntaxNode,
}

impl Place {
    pub(in crate::load) fn new(file: FileId, node: SyntaxNode) -> Self {
        Self { file, node }
    }
}

/// One package: the files of a folder, or a nested one.
#[derive(Debug)]
pub(super) struct TextPackage {
    /// The group of texts that it is in.
    pub(super) group: usize,
    pub(super) name: Option<PathParts>,
    /// The files or the nested package that its items are in.
    pub(super) parts: Vec<Place>,
    interfaces: HashMap<String, Place>,
    worlds: HashMap<String, Place>,
}

impl TextPackage {
    fn new(group: usize) -> Self {
        Self {
            group,
            name: None,
            parts: Vec::new(),
            interfaces: HashMap::new(),
            worlds: HashMap::new(),
        }
    }

    fn add(&mut self, part: Place) {
        for item in ast::items(&part.node) {
            let map = match item.kind() {
                SyntaxKind::Interface => &mut self.interfaces,
                SyntaxKind::World => &mut self.worlds,
                _ => continue,
            };
            if let Some(name) = ast::name(&item) {
                let place = Place::new(part.file, item);
                map.entry(name).or_insert(place);
            }
        }
        self.parts.push(part);
    }

    pub(super) fn interface(&self, name: &str) -> Option<&Place> {
        self.interfaces.get(name)
    }

    pub(super) fn world(&self, name: &str) -> Option<&Place> {
        self.worlds.get(name)
    }

    pub(super) fn interfaces(&self) -> impl Iterator<Item = (&String, &Place)> {
        self.interfaces.iter()
    }

    pub(super) fn worlds(&self) -> impl Iterator<Item = (&String, &Place)> {
        self.worlds.iter()
    }

    /// Whether a path names this package.
    pub(super) fn is_named(&self, path: &PathParts) -> bool {
        self.name
            .as_ref()
            .is_some_and(|name| name.package == path.package && name.version == path.version)
    }
}

/// The packages in the groups of texts, each group a list of files.
pub(super) fn packages(groups: &[Vec<Place>]) -> Vec<TextPackage> {
    let mut packages = Vec::new();
    for (group, files) in groups.iter().enumerate() {
        let mut main = TextPackage::new(group);
        for file in files {
            for child in file.node.children() {
                match child.kind() {
                    SyntaxKind::PackageDeclaration => main.name = package_name(&child),
                    SyntaxKind::NestedPackage => {
                        let mut nested = TextPackage::new(group);
                        nested.name = package_name(&child);
                        nested.add(Place::new(file.file, child));
                        packages.push(nested);
                    }
                    _ => {}
                }
            }
            main.add(file.clone());
        }
        packages.push(main);
    }
    packages
}

fn package_name(node: &SyntaxNode) -> Option<PathParts> {
    ast::path(&ast::child(node, SyntaxKind::PackageName)?)
}

/// The names that a block defines, and the nodes of these names: types, those that are used from
/// elsewhere under the name they get, and functions.
pub(super) fn definitions(block: &SyntaxNode) -> Vec<(String, SyntaxNode, SyntaxKind)> {
    let mut names = Vec::new();
    for item in ast::items(block) {
        match item.kind() {
            SyntaxKind::Use => {
                for used in used_items(&item) {
                    let name = ast::name_node(&used)
                        .or_else(|| ast::child(&used, SyntaxKind::NameReference));
                    if let Some(name) = name {
                        names.push((ast::text(&name), name, SyntaxKind::Use));
                    }
                }
            }
            kind if kind.is_type_definition() || kind == SyntaxKind::Function => {
                if let Some(name) = ast::name_node(&item) {
                    names.push((ast::text(&name), name, kind));
                }
            }
            _ => {}
        }
    }
    names
}

/// The types that a block defines or uses.
pub(super) fn types(block: &SyntaxNode) -> Vec<(String, SyntaxNode, SyntaxKind)> {
    let mut types = definitions(block);
    types.retain(|(_, _, kind)| *kind != SyntaxKind::Function);
    types
}

/// The items of `use x.{…}`.
pub(super) fn used_items(node: &SyntaxNode) -> Vec<SyntaxNode> {
    let list = ast::child(node, SyntaxKind::UseList);
    list.iter()
        .flat_map(|list| ast::children(list, SyntaxKind::UseItem))
        .collect()
}
