//! From a resolved item to its [`ItemPath`].

use std::collections::HashMap;

use wit_parser::{
    Function, FunctionKind, InterfaceId, PackageId, Resolve, TypeId, TypeOwner, WorldId, WorldItem,
    WorldKey,
};

use crate::ItemPath;

/// Knows the address of every item of one [`Resolve`].
///
/// Interfaces that are written inside a world have no name of their own there; this index is what
/// finds their world.
#[derive(Clone, Debug)]
pub struct Paths {
    inline: HashMap<InterfaceId, (WorldId, String)>,
}

impl Paths {
    /// Indexes the inline interfaces of all worlds.
    #[must_use]
    pub fn new(resolve: &Resolve) -> Self {
        let mut inline = HashMap::new();
        for (world_id, world) in resolve.worlds.iter() {
            for (key, item) in world.imports.iter().chain(&world.exports) {
                if let (WorldKey::Name(name), WorldItem::Interface { id, .. }) = (key, item) {
                    if resolve.interfaces[*id].name.is_none() {
                        // `include` shares the interface between worlds: the first one, in
                        // which it was written, gives it its name.
                        inline.entry(*id).or_insert((world_id, name.clone()));
                    }
                }
            }
        }
        Self { inline }
    }

    /// The address of a package.
    #[must_use]
    pub fn package(&self, resolve: &Resolve, id: PackageId) -> ItemPath {
        ItemPath::package(resolve.packages[id].name.clone())
    }

    /// The address of a world, if it belongs to a package.
    #[must_use]
    pub fn world(&self, resolve: &Resolve, id: WorldId) -> Option<ItemPath> {
        let world = &resolve.worlds[id];
        Some(self.package(resolve, world.package?).owner(&world.name))
    }

    /// The address of an interface, named or inline.
    #[must_use]
    pub fn interface(&self, resolve: &Resolve, id: InterfaceId) -> Option<ItemPath> {
        let interface = &resolve.interfaces[id];
        match &interface.name {
            Some(name) => Some(self.package(resolve, interface.package?).owner(name)),
            None => {
                let (world, name) = self.inline.get(&id)?;
                Some(self.world(resolve, *world)?.inline(name))
            }
        }
    }

    /// The address of a named type; anonymous ones have none.
    #[must_use]
    pub fn ty(&self, resolve: &Resolve, id: TypeId) -> Option<ItemPath> {
        let ty = &resolve.types[id];
        let owner = match ty.owner {
            TypeOwner::World(id) => self.world(resolve, id)?,
            TypeOwner::Interface(id) => self.interface(resolve, id)?,
            TypeOwner::None => return None,
        };
        Some(owner.child(ty.name.as_ref()?))
    }

    /// The address of a function of `owner` (an interface or world).
    #[must_use]
    pub fn function(&self, resolve: &Resolve, owner: &ItemPath, function: &Function) -> ItemPath {
        let resource = match function.kind {
            FunctionKind::Freestanding | FunctionKind::AsyncFreestanding => None,
            FunctionKind::Method(id)
            | FunctionKind::AsyncMethod(id)
            | FunctionKind::Static(id)
            | FunctionKind::AsyncStatic(id)
            | FunctionKind::Constructor(id) => resolve.types[id].name.as_ref(),
        };
        match resource {
            Some(resource) => owner.child(resource).child(function.item_name()),
            None => owner.child(&function.name),
        }
    }
}
