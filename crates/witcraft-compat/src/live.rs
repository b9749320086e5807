//! Which types compiled guests import: those that a function needs, as `wit-component` encodes it.

use std::collections::HashSet;

use wit_parser::{
    InterfaceId, LiveTypes, Resolve, TypeDefKind, TypeId, TypeOwner, WorldId, WorldItem,
};

/// The types of a package that guests of its worlds import.
pub(crate) struct Live {
    /// `None` where no world says what is imported: all of them could be.
    types: Option<HashSet<TypeId>>,
}

impl Live {
    pub(crate) fn of(resolve: &Resolve, worlds: impl Iterator<Item = WorldId>) -> Self {
        let mut live = LiveTypes::default();
        let mut any = false;
        for world in worlds {
            any = true;
            of_world(resolve, world, &mut live);
        }
        Self {
            types: any.then(|| live.iter().collect()),
        }
    }

    /// Whether guests that import the interface of a type import that type.
    pub(crate) fn has(&self, id: TypeId) -> bool {
        self.types.as_ref().is_none_or(|types| types.contains(&id))
    }

    /// Whether there is anything in an interface that makes guests import it.
    pub(crate) fn needs(&self, resolve: &Resolve, interface: InterfaceId) -> bool {
        let interface = &resolve.interfaces[interface];
        !interface.functions.is_empty() || interface.types.values().any(|id| self.has(*id))
    }
}

fn of_world(resolve: &Resolve, world: WorldId, live: &mut LiveTypes) {
    let world = &resolve.worlds[world];
    for item in world.imports.values() {
        match item {
            WorldItem::Interface { id, .. } => {
                let interface = &resolve.interfaces[*id];
                for function in interface.functions.values() {
                    live.add_func(resolve, function);
                }
                // Guests are given the means to drop each of them.
                for id in interface.types.values() {
                    if matches!(resolve.types[*id].kind, TypeDefKind::Resource) {
                        live.add_type_id(resolve, *id);
                    }
                }
            }
            other => live.add_world_item(resolve, other),
        }
    }
    let exported: HashSet<InterfaceId> = world
        .exports
        .values()
        .filter_map(|item| match item {
            WorldItem::Interface { id, .. } => Some(*id),
            _ => None,
        })
        .collect();
    for item in world.exports.values() {
        let mut used = LiveTypes::default();
        used.add_world_item(resolve, item);
        for ty in used.iter() {
            let foreign = match resolve.types[ty].owner {
                TypeOwner::Interface(owner) => !exported.contains(&owner),
                _ => true,
            };
            if foreign {
                live.add_type_id(resolve, ty);
            }
        }
    }
}
