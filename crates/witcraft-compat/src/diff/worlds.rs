//! What a world imports and exports.

use std::collections::HashSet;

use wit_parser::{
    InterfaceId, LiveTypes, Resolve, TypeDefKind, TypeOwner, WorldId, WorldItem, WorldKey,
};
use witcraft_model::{ItemPath, Package};

use super::packages::target;
use super::{Differ, Home};
use crate::change::{Change, Scope};
use crate::pair::{Items, dealias};
use crate::rule::{Direction, Links};
use crate::rules::world;
use crate::version;

impl Differ<'_> {
    pub(super) fn world(&mut self, worlds: (WorldId, WorldId)) {
        let imports = self.pair.items(worlds, Direction::Import);
        let exports = self.pair.items(worlds, Direction::Export);
        let (imports, exports) = self.turned(worlds, imports, exports);
        self.side(worlds, Direction::Import, imports);
        self.side(worlds, Direction::Export, exports);
    }

    /// Takes out what went from one side to the other.
    fn turned<'a>(
        &mut self,
        worlds: (WorldId, WorldId),
        mut imports: Items<'a>,
        mut exports: Items<'a>,
    ) -> (Items<'a>, Items<'a>) {
        for (direction, other, gone, fresh) in [
            (
                Direction::Import,
                Direction::Export,
                &mut imports.old,
                &mut exports.new,
            ),
            (
                Direction::Export,
                Direction::Import,
                &mut exports.old,
                &mut imports.new,
            ),
        ] {
            gone.retain(|old| {
                let name = self.key_name(self.pair.old, old.0);
                let found = fresh
                    .iter()
                    .position(|new| self.key_name(self.pair.new, new.0) == name);
                // A type is always on the import side, and a `use` may bring what is implied.
                let Some(found) = found.filter(|_| !matches!(old.1, WorldItem::Type { .. })) else {
                    return true;
                };
                let new = fresh.remove(found);
                let holds_resource = lends_resource(self.old.resolve(), worlds.0, old.1)
                    || lends_resource(self.new.resolve(), worlds.1, new.1);
                let old = self.old.entry(worlds.0, direction, *old);
                let new = self.new.entry(worlds.1, other, new);
                let (from, to) = (self.scope(worlds, direction), self.scope(worlds, other));
                let rule = &world::direction_changed::RULE;
                let change = Change::new(rule, from.clone(), Some(old), Some(new));
                // Handles of a resource that the other side defines are other handles.
                let change = if holds_resource {
                    change
                } else {
                    change.moved(from, to)
                };
                self.changes.push(change);
                false
            });
        }
        (imports, exports)
    }

    /// What an item is called in the world, without any version.
    fn key_name(&self, package: &Package, key: &WorldKey) -> String {
        let resolve = package.resolve();
        match key {
            WorldKey::Name(name) => name.clone(),
            WorldKey::Interface(id) => {
                let interface = &resolve.interfaces[*id];
                let owner = interface.package.map(|id| &resolve.packages[id].name);
                let owner = owner.map_or(String::new(), |name| {
                    format!("{}:{}", name.namespace, name.name)
                });
                format!("{owner}/{}", interface.name.as_deref().unwrap_or_default())
            }
        }
    }

    fn scope(&self, worlds: (WorldId, WorldId), direction: Direction) -> Scope {
        Scope::World(self.new.world_path(worlds.1).to_string(), direction)
    }

    fn side(&mut self, worlds: (WorldId, WorldId), direction: Direction, items: Items<'_>) {
        let home = Home {
            scope: self.scope(worlds, direction),
            old: self.old.world_path(worlds.0),
            new: self.new.world_path(worlds.1),
        };
        let functions = |items: &[(&WorldKey, &WorldItem)]| {
            let functions = items.iter().filter_map(|(_, item)| match item {
                WorldItem::Function(function) => Some(function.clone()),
                _ => None,
            });
            functions.collect::<Vec<_>>()
        };
        self.renamed_or_moved(&home, &functions(&items.old), &functions(&items.new));
        self.ordered(worlds, direction, &items);
        for (old, new) in &items.both {
            match (old.1, new.1) {
                (WorldItem::Function(old), WorldItem::Function(new)) => {
                    self.function(&home, old, new);
                }
                (WorldItem::Type { id: old, .. }, WorldItem::Type { id: new, .. }) => {
                    self.ty(&home, *old, *new);
                }
                (WorldItem::Interface { .. }, WorldItem::Interface { .. }) => {
                    self.entry_version(worlds, direction, *old, *new);
                }
                _ => {
                    let rule = &world::direction_changed::RULE;
                    let old = self.old.entry(worlds.0, direction, *old);
                    let new = self.new.entry(worlds.1, direction, *new);
                    let change = home.change(rule, Some(old), Some(new));
                    self.push(change.says("an import or export is of another kind"));
                }
            }
        }
        for item in items.old {
            self.entry_removed(worlds, direction, &home, item);
        }
        for item in items.new {
            self.entry_added(worlds, direction, &home, item);
        }
    }

    fn ordered(&mut self, worlds: (WorldId, WorldId), direction: Direction, items: &Items<'_>) {
        let written = |package: &Package, world: WorldId| -> Vec<String> {
            let items = crate::pair::side(package.resolve(), world, direction).into_iter();
            // What a `use` implies comes where it is needed, wherever it is written.
            let implied = implied(package.resolve(), world);
            let items = items.filter(|(_, item)| match item {
                WorldItem::Interface { id, .. } => !implied.contains(id),
                _ => true,
            });
            items.map(|(key, _)| self.key_name(package, key)).collect()
        };
        let old = written(self.pair.old, worlds.0);
        let new = written(self.pair.new, worlds.1);
        let common = |names: &[String], others: &[String]| -> Vec<String> {
            let both = names.iter().filter(|name| others.contains(name));
            both.cloned().collect()
        };
        if items.both.len() > 1 && common(&old, &new) != common(&new, &old) {
            let scope = self.scope(worlds, direction);
            let (old, new) = (self.old.world(worlds.0), self.new.world(worlds.1));
            let rule = &world::reordered::RULE;
            self.push(Change::new(rule, scope, Some(old), Some(new)));
        }
    }

    fn entry_version(
        &mut self,
        worlds: (WorldId, WorldId),
        direction: Direction,
        old: (&WorldKey, &WorldItem),
        new: (&WorldKey, &WorldItem),
    ) {
        let (WorldKey::Interface(a), WorldKey::Interface(b)) = (old.0, new.0) else {
            return;
        };
        let name = |package: &Package, id: wit_parser::InterfaceId| {
            let resolve = package.resolve();
            let package = resolve.interfaces[id].package;
            package.map(|id| resolve.packages[id].name.clone())
        };
        let names = (name(self.pair.old, *a), name(self.pair.new, *b));
        let (Some(a), Some(b)) = names else {
            return;
        };
        // The version of the package itself is reported once, and not per world.
        let mains = a == *self.pair.old.name() && b == *self.pair.new.name();
        if a.version == b.version || (mains && self.whole) {
            return;
        }
        let rule = if version::compatible(a.version.as_ref(), b.version.as_ref()) {
            &world::interface_version::RULE
        } else {
            &world::interface_version_incompatible::RULE
        };
        let scope = self.scope(worlds, direction);
        let mut old = self.old.entry(worlds.0, direction, old);
        let mut new = self.new.entry(worlds.1, direction, new);
        // All interfaces of a package change their version together: that is one change.
        (old.text, new.text) = (a.to_string(), b.to_string());
        (old.path, new.path) = (ItemPath::package(a), ItemPath::package(b));
        self.push(Change::new(rule, scope, Some(old), Some(new)));
    }

    fn entry_removed(
        &mut self,
        worlds: (WorldId, WorldId),
        direction: Direction,
        home: &Home,
        item: (&WorldKey, &WorldItem),
    ) {
        let old = self.old.entry(worlds.0, direction, item);
        let change = match item.1 {
            WorldItem::Function(_) => return,
            WorldItem::Type { id, .. } => {
                self.type_removed(home, *id);
                return;
            }
            WorldItem::Interface { id, .. } => {
                let rule = match direction {
                    Direction::Import => &world::import_removed::RULE,
                    Direction::Export => &world::export_removed::RULE,
                };
                let unused = !self.old_live.needs(self.old.resolve(), *id);
                let mut change = home.change(rule, Some(old), None).unused(unused, false);
                change.links = links(self.old.resolve(), direction, *id);
                change
            }
        };
        self.push(change);
    }

    fn entry_added(
        &mut self,
        worlds: (WorldId, WorldId),
        direction: Direction,
        home: &Home,
        item: (&WorldKey, &WorldItem),
    ) {
        let new = self.new.entry(worlds.1, direction, item);
        let change = match item.1 {
            WorldItem::Function(_) => return,
            WorldItem::Type { id, .. } => {
                self.type_added(home, *id);
                return;
            }
            WorldItem::Interface { id, .. } => {
                let written = !implied(self.new.resolve(), worlds.1).contains(id);
                let rule = match direction {
                    Direction::Import if written => &world::import_added::RULE,
                    Direction::Import => &world::import_implied::RULE,
                    Direction::Export => &world::export_added::RULE,
                };
                let unused = !self.new_live.needs(self.new.resolve(), *id);
                let mut change = home.change(rule, None, Some(new)).unused(false, unused);
                change.links = links(self.new.resolve(), direction, *id);
                change
            }
        };
        self.push(change);
    }
}

/// wasmtime does not miss an import with nothing in it but value types.
fn links(resolve: &Resolve, direction: Direction, id: InterfaceId) -> Links {
    let interface = &resolve.interfaces[id];
    let mut types = interface.types.values().map(|id| dealias(resolve, *id));
    let resource = types.any(|id| resolve.types[id].kind == TypeDefKind::Resource);
    if direction == Direction::Import && interface.functions.is_empty() && !resource {
        Links::Always
    } else {
        Links::Never
    }
}

/// The interfaces that others in a world take types from: they are imported or exported with those.
fn implied(resolve: &Resolve, world: WorldId) -> HashSet<InterfaceId> {
    let world = &resolve.worlds[world];
    let items = world.imports.values().chain(world.exports.values());
    let types = items.flat_map(|item| match item {
        WorldItem::Interface { id, .. } => {
            resolve.interfaces[*id].types.values().copied().collect()
        }
        WorldItem::Type { id, .. } => vec![*id],
        WorldItem::Function(_) => Vec::new(),
    });
    types.filter_map(|id| target(resolve, id)).collect()
}

/// Whether an interface defines a resource that something exported in the same world uses.
fn lends_resource(resolve: &Resolve, world: WorldId, item: &WorldItem) -> bool {
    let WorldItem::Interface { id, .. } = item else {
        return false;
    };
    let own = TypeOwner::Interface(*id);
    resolve.worlds[world].exports.values().any(|other| {
        let mut used = LiveTypes::default();
        used.add_world_item(resolve, other);
        let itself = matches!(other, WorldItem::Interface { id: other, .. } if other == id);
        let mut types = used.iter().map(|id| &resolve.types[id]);
        !itself && types.any(|ty| ty.owner == own && ty.kind == TypeDefKind::Resource)
    })
}
