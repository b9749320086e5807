//! What of the old package is what in the new one.
//!
//! Packages are matched with an eye on versions, worlds, interfaces and types by name; what got
//! another name is recognised by what it holds.

use std::collections::{HashMap, HashSet};

use wit_parser::{InterfaceId, Resolve, Type, TypeDefKind, TypeId, WorldId, WorldItem, WorldKey};
use witcraft_model::{Package, World};

use crate::matching::{self, Match};
use crate::rule::Direction;
use crate::version;

/// Two packages, and which items of them belong together.
pub(crate) struct Pair<'a> {
    pub(crate) old: &'a Package,
    pub(crate) new: &'a Package,
    pub(crate) worlds: Vec<(WorldId, WorldId)>,
    pub(crate) interfaces: HashMap<InterfaceId, InterfaceId>,
    /// Named types, by what they are called in their interface.
    pub(crate) types: HashMap<TypeId, TypeId>,
    /// Resources that are the same, if under another name or in another place.
    pub(crate) resources: HashSet<(TypeId, TypeId)>,
}

/// A world item and what it is in the new world.
pub(crate) type Items<'a> = Match<(&'a WorldKey, &'a WorldItem)>;

impl<'a> Pair<'a> {
    /// Matches whole packages.
    pub(crate) fn packages(old: &'a Package, new: &'a Package) -> Self {
        let worlds = worlds(old, new);
        let mut pair = Self::empty(old, new, worlds);
        pair.match_worlds();
        pair.match_packages();
        pair.match_types();
        pair
    }

    /// Matches two worlds, whatever they are called.
    pub(crate) fn worlds(old: &'a World, new: &'a World) -> Self {
        let mut pair = Self::empty(old.package(), new.package(), vec![(old.id(), new.id())]);
        pair.match_worlds();
        pair.match_types();
        pair
    }

    fn empty(old: &'a Package, new: &'a Package, worlds: Vec<(WorldId, WorldId)>) -> Self {
        Self {
            old,
            new,
            worlds,
            interfaces: HashMap::new(),
            types: HashMap::new(),
            resources: HashSet::new(),
        }
    }

    pub(crate) fn old_resolve(&self) -> &'a Resolve {
        self.old.resolve()
    }

    pub(crate) fn new_resolve(&self) -> &'a Resolve {
        self.new.resolve()
    }

    /// The items of two worlds in one direction.
    pub(crate) fn items(&self, worlds: (WorldId, WorldId), direction: Direction) -> Items<'a> {
        let old = side(self.old_resolve(), worlds.0, direction);
        let new = side(self.new_resolve(), worlds.1, direction);
        matching::by_distance(old, new, |old, new| self.distance(old.0, new.0))
    }

    fn distance(&self, old: &WorldKey, new: &WorldKey) -> Option<u8> {
        match (old, new) {
            (WorldKey::Name(old), WorldKey::Name(new)) => (old == new).then_some(0),
            (WorldKey::Interface(old), WorldKey::Interface(new)) => {
                if self.interfaces.get(old) == Some(new) {
                    return Some(0);
                }
                self.interface_distance(*old, *new)
            }
            _ => None,
        }
    }

    fn interface_distance(&self, old: InterfaceId, new: InterfaceId) -> Option<u8> {
        let (a, b) = (self.old_resolve(), self.new_resolve());
        let (old, new) = (&a.interfaces[old], &b.interfaces[new]);
        if old.name != new.name {
            return None;
        }
        let (old, new) = (
            &a.packages[old.package?].name,
            &b.packages[new.package?].name,
        );
        let mains = (a.packages[self.old.mains()[0]].name == *old)
            && (b.packages[self.new.mains()[0]].name == *new);
        // The main packages belong together even if one of them got another name.
        version::distance(old, new).or(mains.then_some(3))
    }

    fn match_worlds(&mut self) {
        for worlds in self.worlds.clone() {
            for direction in [Direction::Import, Direction::Export] {
                for (old, new) in self.items(worlds, direction).both {
                    if let (
                        WorldItem::Interface { id: old, .. },
                        WorldItem::Interface { id: new, .. },
                    ) = (old.1, new.1)
                    {
                        self.interfaces.entry(*old).or_insert(*new);
                    }
                }
            }
        }
    }

    /// Interfaces that no world has, those of dependencies, and those that were renamed.
    fn match_packages(&mut self) {
        let (a, b) = (self.old_resolve(), self.new_resolve());
        let unmatched = |known: &HashMap<InterfaceId, InterfaceId>| {
            let taken: HashSet<InterfaceId> = known.values().copied().collect();
            let old = a.interfaces.iter().map(|(id, _)| id);
            let new = b.interfaces.iter().map(|(id, _)| id);
            let named = |resolve: &Resolve, id: InterfaceId| resolve.interfaces[id].name.is_some();
            (
                old.filter(|id| !known.contains_key(id) && named(a, *id))
                    .collect::<Vec<_>>(),
                new.filter(|id| !taken.contains(id) && named(b, *id))
                    .collect::<Vec<_>>(),
            )
        };
        let (old, new) = unmatched(&self.interfaces);
        let found = matching::by_distance(old, new, |old, new| self.interface_distance(*old, *new));
        self.interfaces.extend(found.both);

        let (mut old, mut new) = unmatched(&self.interfaces);
        let own = |package: &Package, id: InterfaceId| {
            package.resolve().interfaces[id]
                .package
                .is_some_and(|of| package.mains().contains(&of))
        };
        old.retain(|id| own(self.old, *id));
        new.retain(|id| own(self.new, *id));
        let found = matching::by_distance(old, new, |old, new| {
            same_content(a, *old, b, *new).then_some(0)
        });
        self.interfaces.extend(found.both);
    }

    fn match_types(&mut self) {
        for (old, new) in self.interfaces.clone() {
            let old = &self.old_resolve().interfaces[old].types;
            let new = &self.new_resolve().interfaces[new].types;
            for (name, old) in old {
                if let Some(new) = new.get(name) {
                    self.types.insert(*old, *new);
                }
            }
        }
        for worlds in self.worlds.clone() {
            for direction in [Direction::Import, Direction::Export] {
                for (old, new) in self.items(worlds, direction).both {
                    if let (WorldItem::Type { id: old, .. }, WorldItem::Type { id: new, .. }) =
                        (old.1, new.1)
                    {
                        self.types.insert(*old, *new);
                    }
                }
            }
        }
        self.match_resources();
        self.match_renamed_types();
        self.match_resources();
    }

    fn match_resources(&mut self) {
        for (old, new) in &self.types {
            let old = dealias(self.old_resolve(), *old);
            let new = dealias(self.new_resolve(), *new);
            let resource = |resolve: &Resolve, id: TypeId| {
                matches!(resolve.types[id].kind, TypeDefKind::Resource)
            };
            if !(resource(self.old_resolve(), old) && resource(self.new_resolve(), new)) {
                continue;
            }
            // A resource that is still there under its own name is that one, and no other.
            let own = self.types.get(&old);
            if own.is_none_or(|own| dealias(self.new_resolve(), *own) == new) {
                self.resources.insert((old, new));
            }
        }
    }

    /// A type that is gone, and one that is new in the same interface and otherwise the same.
    fn match_renamed_types(&mut self) {
        for (old, new) in self.interfaces.clone() {
            let (a, b) = (self.old_resolve(), self.new_resolve());
            let old = &a.interfaces[old].types;
            let new = &b.interfaces[new].types;
            let gone: Vec<TypeId> = old
                .iter()
                .filter(|(name, _)| !new.contains_key(*name))
                .map(|(_, id)| *id)
                .collect();
            let fresh: Vec<TypeId> = new
                .iter()
                .filter(|(name, _)| !old.contains_key(*name))
                .map(|(_, id)| *id)
                .collect();
            let found = matching::by_distance(gone, fresh, |old, new| {
                self.same_definition(*old, *new).then_some(0)
            });
            self.types.extend(found.both);
        }
    }

    fn same_definition(&self, old: TypeId, new: TypeId) -> bool {
        let (a, b) = (self.old_resolve(), self.new_resolve());
        let resource =
            |resolve: &Resolve, id: TypeId| matches!(resolve.types[id].kind, TypeDefKind::Resource);
        match (resource(a, old), resource(b, new)) {
            (true, true) => functions_of(a, old) == functions_of(b, new),
            (false, false) => self.structure(&Type::Id(old), &Type::Id(new)).is_none(),
            _ => false,
        }
    }
}

/// The names of what a resource can do, without its own.
fn functions_of(resolve: &Resolve, resource: TypeId) -> Vec<String> {
    let wit_parser::TypeOwner::Interface(owner) = resolve.types[resource].owner else {
        return Vec::new();
    };
    let functions = resolve.interfaces[owner].functions.values();
    functions
        .filter(|function| function.kind.resource() == Some(resource))
        .map(|function| function.item_name().to_owned())
        .collect()
}

/// The type behind a name, through every alias and `use` that leads to another name.
pub(crate) fn dealias(resolve: &Resolve, mut id: TypeId) -> TypeId {
    while let TypeDefKind::Type(Type::Id(target)) = resolve.types[id].kind {
        id = target;
    }
    id
}

pub(crate) fn side(
    resolve: &Resolve,
    world: WorldId,
    direction: Direction,
) -> Vec<(&WorldKey, &WorldItem)> {
    let world = &resolve.worlds[world];
    match direction {
        Direction::Import => world.imports.iter().collect(),
        Direction::Export => world.exports.iter().collect(),
    }
}

fn worlds(old: &Package, new: &Package) -> Vec<(WorldId, WorldId)> {
    let ids =
        |package: &Package| -> Vec<WorldId> { package.worlds().iter().map(World::id).collect() };
    let (old_ids, new_ids) = (ids(old), ids(new));
    let name = |package: &Package, id: WorldId| package.resolve().worlds[id].name.clone();
    let mut found = matching::by_distance(old_ids, new_ids, |a, b| {
        (name(old, *a) == name(new, *b)).then_some(0)
    });
    let names = |package: &Package, id: WorldId| -> Vec<String> {
        let both = [Direction::Import, Direction::Export];
        let items = both.map(|direction| side(package.resolve(), id, direction));
        let keys = items.concat().into_iter().map(|(key, _)| match key {
            WorldKey::Name(name) => name.clone(),
            WorldKey::Interface(id) => {
                let name = &package.resolve().interfaces[*id].name;
                name.clone().unwrap_or_default()
            }
        });
        keys.collect()
    };
    let renamed = matching::by_distance(found.old, found.new, |a, b| {
        (names(old, *a) == names(new, *b)).then_some(0)
    });
    found.both.extend(renamed.both);
    found.both
}

/// Whether two interfaces hold items of the same names, and any at all.
fn same_content(a: &Resolve, old: InterfaceId, b: &Resolve, new: InterfaceId) -> bool {
    let (old, new) = (&a.interfaces[old], &b.interfaces[new]);
    let same =
        old.functions.keys().eq(new.functions.keys()) && old.types.keys().eq(new.types.keys());
    same && !(old.functions.is_empty() && old.types.is_empty())
}
