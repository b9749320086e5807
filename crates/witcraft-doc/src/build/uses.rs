//! Who uses what: the other way round than it is written.

use std::collections::{BTreeMap, BTreeSet};

use witcraft_model::print::{Lines, Pieces, Printer};
use witcraft_model::wit::{Function, TypeId, WorldItem};
use witcraft_model::{ItemKind, ItemPath, Package};

/// The users of types, and the worlds of interfaces.
#[derive(Default)]
pub(super) struct Uses {
    /// Items, by the type that they name.
    types: BTreeMap<ItemPath, BTreeSet<ItemPath>>,
    imported: BTreeMap<ItemPath, BTreeSet<ItemPath>>,
    exported: BTreeMap<ItemPath, BTreeSet<ItemPath>>,
}

impl Uses {
    pub(super) fn new(package: &Package) -> Self {
        let (resolve, paths) = (package.resolve(), package.paths());
        let mut uses = Self::default();
        let printer = Printer::new(resolve, Lines::One).targets(paths);
        for (id, _) in resolve.types.iter() {
            uses.ty(package, &printer, id);
        }
        for (id, interface) in resolve.interfaces.iter() {
            if let Some(owner) = paths.interface(resolve, id) {
                for function in interface.functions.values() {
                    uses.function(package, &printer, &owner, function);
                }
            }
        }
        for (id, world) in resolve.worlds.iter() {
            let Some(owner) = paths.world(resolve, id) else {
                continue;
            };
            for (items, import) in [(&world.imports, true), (&world.exports, false)] {
                for item in items.values() {
                    match item {
                        WorldItem::Interface { id, .. } => {
                            if let Some(path) = paths.interface(resolve, *id) {
                                let side = match import {
                                    true => &mut uses.imported,
                                    false => &mut uses.exported,
                                };
                                side.entry(path).or_default().insert(owner.clone());
                            }
                        }
                        WorldItem::Function(function) => {
                            uses.function(package, &printer, &owner, function);
                        }
                        WorldItem::Type { .. } => {}
                    }
                }
            }
        }
        uses
    }

    fn ty(&mut self, package: &Package, printer: &Printer<'_>, id: TypeId) {
        let resolve = package.resolve();
        // A `use` is not a use of its own: what counts is who needs it.
        if ItemKind::of_type(resolve, id) == Some(ItemKind::Use) {
            return;
        }
        if let Some(path) = package.paths().ty(resolve, id) {
            self.mentioned(&printer.declaration(id), &path);
        }
    }

    fn function(
        &mut self,
        package: &Package,
        printer: &Printer<'_>,
        owner: &ItemPath,
        function: &Function,
    ) {
        let path = package.paths().function(package.resolve(), owner, function);
        self.mentioned(&printer.function(function), &path);
    }

    fn mentioned(&mut self, pieces: &Pieces, by: &ItemPath) {
        for piece in &pieces.0 {
            let reference = piece.kind == witcraft_model::print::PieceKind::Reference;
            if let (true, Some(target)) = (reference, &piece.target) {
                let users = self.types.entry(target.clone()).or_default();
                users.insert(by.clone());
            }
        }
    }

    /// The items that name a type. Functions of a resource are not users of it.
    pub(super) fn of(&self, path: &ItemPath) -> Vec<ItemPath> {
        let users = self.types.get(path).into_iter().flatten();
        let inside = |user: &&ItemPath| {
            user.owner != path.owner
                || user.package != path.package
                || user.names.first() != path.names.first()
        };
        users.filter(inside).cloned().collect()
    }

    /// The interfaces and worlds whose items name types of an interface.
    pub(super) fn of_interface(&self, path: &ItemPath) -> Vec<ItemPath> {
        let mut owners = BTreeSet::new();
        for (ty, users) in &self.types {
            if owner(ty) == *path {
                owners.extend(users.iter().map(owner));
            }
        }
        owners.remove(path);
        owners.into_iter().collect()
    }

    pub(super) fn imported_by(&self, path: &ItemPath) -> Vec<ItemPath> {
        self.imported
            .get(path)
            .into_iter()
            .flatten()
            .cloned()
            .collect()
    }

    pub(super) fn exported_by(&self, path: &ItemPath) -> Vec<ItemPath> {
        self.exported
            .get(path)
            .into_iter()
            .flatten()
            .cloned()
            .collect()
    }
}

/// The interface or world that an item is in.
fn owner(path: &ItemPath) -> ItemPath {
    ItemPath {
        names: Vec::new(),
        ..path.clone()
    }
}
