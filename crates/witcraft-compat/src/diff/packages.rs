//! The packages themselves, and which worlds and interfaces they have.

use std::collections::HashSet;

use wit_parser::{InterfaceId, Resolve, Type, TypeDefKind, TypeId, TypeOwner, WorldId, WorldItem};
use witcraft_model::{Package, World};

use super::Differ;
use crate::change::{Change, Scope};
use crate::rules::{interface, package, world};
use crate::version;

impl Differ<'_> {
    pub(super) fn package_names(&mut self) {
        let (old, new) = (self.pair.old.name(), self.pair.new.name());
        let rule = if (&old.namespace, &old.name) != (&new.namespace, &new.name) {
            &package::renamed::RULE
        } else if old.version == new.version {
            return;
        } else if old.version.is_none() || new.version.is_none() {
            &package::version_presence::RULE
        } else if version::compatible(old.version.as_ref(), new.version.as_ref()) {
            &package::version_compatible::RULE
        } else {
            &package::version_incompatible::RULE
        };
        let (old, new) = (self.old.package(), self.new.package());
        self.push(Change::new(rule, Scope::Everywhere, Some(old), Some(new)));
    }

    pub(super) fn world_list(&mut self) {
        let ids = |package: &Package| -> Vec<WorldId> {
            package.worlds().iter().map(World::id).collect()
        };
        let pairs = self.pair.worlds.clone();
        for (old, new) in &pairs {
            let (old, new) = (self.old.world(*old), self.new.world(*new));
            if old.path.name() != new.path.name() {
                let rule = &world::renamed::RULE;
                self.push(Change::new(rule, Scope::Everywhere, Some(old), Some(new)));
            }
        }
        for id in ids(self.pair.old) {
            if pairs.iter().all(|(old, _)| *old != id) {
                let old = self.old.world(id);
                let rule = &world::removed::RULE;
                self.push(Change::new(rule, Scope::Everywhere, Some(old), None));
            }
        }
        for id in ids(self.pair.new) {
            if pairs.iter().all(|(_, new)| *new != id) {
                let new = self.new.world(id);
                let rule = &world::added::RULE;
                self.push(Change::new(rule, Scope::Everywhere, None, Some(new)));
            }
        }
    }

    /// Interfaces that are gone or new, as far as no world says so.
    pub(super) fn interface_list(&mut self) {
        let own = |package: &Package| -> Vec<InterfaceId> {
            let packages = package.mains().iter();
            let interfaces = packages.flat_map(|id| {
                let package = &package.resolve().packages[*id];
                package.interfaces.values().copied()
            });
            interfaces.collect()
        };
        let used = |package: &Package, worlds: Vec<WorldId>| -> HashSet<InterfaceId> {
            let resolve = package.resolve();
            let worlds = worlds.into_iter().map(|id| &resolve.worlds[id]);
            let items =
                worlds.flat_map(|world| world.imports.values().chain(world.exports.values()));
            items
                .filter_map(|item| match item {
                    WorldItem::Interface { id, .. } => Some(*id),
                    _ => None,
                })
                .collect()
        };
        let old_used = used(
            self.pair.old,
            self.pair.old.worlds().iter().map(World::id).collect(),
        );
        let matched: HashSet<InterfaceId> = self.pair.interfaces.values().copied().collect();
        for id in own(self.pair.old) {
            match self.pair.interfaces.get(&id) {
                Some(new) => {
                    let names = (
                        &self.old.resolve().interfaces[id].name,
                        &self.new.resolve().interfaces[*new].name,
                    );
                    if names.0 != names.1 {
                        let scope = Scope::Interface(Some(id), Some(*new));
                        let (old, new) = (self.old.interface(id), self.new.interface(*new));
                        let rule = &interface::renamed::RULE;
                        self.push(Change::new(rule, scope, Some(old), Some(new)));
                    }
                }
                None if old_used.contains(&id) => {}
                None => {
                    let old = self.old.interface(id);
                    let rule = &interface::removed::RULE;
                    self.push(Change::new(rule, Scope::Everywhere, Some(old), None));
                }
            }
        }
        for id in own(self.pair.new) {
            if !matched.contains(&id) {
                let new = self.new.interface(id);
                let rule = &interface::added::RULE;
                self.push(Change::new(rule, Scope::Everywhere, None, Some(new)));
            }
        }
    }

    /// The interfaces to compare: of the packages themselves, of their worlds, and those that
    /// these take types from.
    pub(super) fn reachable(&self) -> Vec<(InterfaceId, InterfaceId)> {
        let resolve = self.old.resolve();
        let mut todo: Vec<InterfaceId> = Vec::new();
        if self.whole {
            for id in self.pair.old.mains() {
                todo.extend(resolve.packages[*id].interfaces.values());
            }
        }
        for (old, _) in &self.pair.worlds {
            let world = &resolve.worlds[*old];
            for item in world.imports.values().chain(world.exports.values()) {
                match item {
                    WorldItem::Interface { id, .. } => todo.push(*id),
                    WorldItem::Type { id, .. } => todo.extend(target(resolve, *id)),
                    WorldItem::Function(_) => {}
                }
            }
        }
        let mut seen = HashSet::new();
        let mut pairs = Vec::new();
        todo.reverse();
        while let Some(id) = todo.pop() {
            if !seen.insert(id) {
                continue;
            }
            if let Some(new) = self.pair.interfaces.get(&id) {
                pairs.push((id, *new));
            }
            let types = resolve.interfaces[id].types.values();
            todo.extend(types.filter_map(|id| target(resolve, *id)));
        }
        pairs
    }
}

/// The interface that a `use` takes a type from.
pub(super) fn target(resolve: &Resolve, id: TypeId) -> Option<InterfaceId> {
    let TypeDefKind::Type(Type::Id(target)) = resolve.types[id].kind else {
        return None;
    };
    match resolve.types[target].owner {
        TypeOwner::Interface(owner) if resolve.types[id].owner != TypeOwner::Interface(owner) => {
            Some(owner)
        }
        _ => None,
    }
}
