//! Walks a world, imports before exports.

use wit_parser::{
    Function, InterfaceId, Resolve, TypeDefKind, TypeId, TypeOwner, WorldItem, WorldKey,
};
use witcraft_model::{CANONICAL_ABI, ItemPath, Package, World};

use super::{Direction, FunctionAbi, RuntimeExport, SCHEMA, WorldAbi};
use super::{functions, resources, types};
use crate::core::CoreSignature;
use crate::layout::Layouts;

/// A function where it stands in a world.
#[derive(Clone, Debug)]
pub struct Placed<'a> {
    /// Its address.
    pub path: ItemPath,
    /// Who offers it.
    pub direction: Direction,
    /// The interface it is in; `None` directly in the world.
    pub key: Option<&'a WorldKey>,
    /// The function.
    pub function: &'a Function,
    /// Where its types are at home.
    pub(crate) home: TypeOwner,
}

/// A resource where it stands in a world.
pub(super) struct PlacedResource<'a> {
    pub(super) path: ItemPath,
    pub(super) direction: Direction,
    pub(super) key: Option<&'a WorldKey>,
    pub(super) name: &'a str,
}

/// Everything in a world, by kind.
pub(super) struct Walk<'a> {
    pub(super) package: &'a Package,
    pub(super) functions: Vec<Placed<'a>>,
    pub(super) resources: Vec<PlacedResource<'a>>,
    pub(super) types: Vec<TypeId>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(world: &'a World) -> Self {
        let package = world.package();
        let mut walk = Self {
            package,
            functions: Vec::new(),
            resources: Vec::new(),
            types: Vec::new(),
        };
        let found = &package.resolve().worlds[world.id()];
        let sides = [
            (Direction::Import, &found.imports),
            (Direction::Export, &found.exports),
        ];
        for (direction, items) in sides {
            for (key, item) in items {
                walk.item(world, direction, key, item);
            }
        }
        walk
    }

    fn resolve(&self) -> &'a Resolve {
        self.package.resolve()
    }

    fn item(
        &mut self,
        world: &World,
        direction: Direction,
        key: &'a WorldKey,
        item: &'a WorldItem,
    ) {
        match item {
            WorldItem::Interface { id, .. } => {
                if let Some(owner) = self.interface_path(world, key, *id) {
                    self.interface(direction, key, *id, &owner);
                }
            }
            WorldItem::Function(function) => self.functions.push(Placed {
                path: self.function_path(&world.path(), function),
                direction,
                key: None,
                function,
                home: TypeOwner::World(world.id()),
            }),
            WorldItem::Type { id, .. } => {
                let ty = &self.resolve().types[*id];
                if let (TypeDefKind::Resource, Some(name)) = (&ty.kind, &ty.name) {
                    self.resources.push(PlacedResource {
                        path: world.path().child(name),
                        direction,
                        key: None,
                        name,
                    });
                }
                self.types.push(*id);
            }
        }
    }

    /// An interface under a name of the world's own is another one than the interface itself.
    fn interface_path(&self, world: &World, key: &WorldKey, id: InterfaceId) -> Option<ItemPath> {
        let resolve = self.resolve();
        match key {
            WorldKey::Name(name) if resolve.interfaces[id].name.is_some() => {
                Some(world.path().inline(name))
            }
            _ => self.package.paths().interface(resolve, id),
        }
    }

    fn interface(
        &mut self,
        direction: Direction,
        key: &'a WorldKey,
        id: InterfaceId,
        owner: &ItemPath,
    ) {
        let interface = &self.resolve().interfaces[id];
        for (name, ty) in &interface.types {
            if matches!(self.resolve().types[*ty].kind, TypeDefKind::Resource) {
                self.resources.push(PlacedResource {
                    path: owner.child(name),
                    direction,
                    key: Some(key),
                    name,
                });
            }
            self.types.push(*ty);
        }
        for function in interface.functions.values() {
            self.functions.push(Placed {
                path: self.function_path(owner, function),
                direction,
                key: Some(key),
                function,
                home: TypeOwner::Interface(id),
            });
        }
    }

    fn function_path(&self, owner: &ItemPath, function: &Function) -> ItemPath {
        self.package
            .paths()
            .function(self.resolve(), owner, function)
    }
}

/// Every function of a world, imports first.
#[must_use]
pub fn functions_of(world: &World) -> Vec<Placed<'_>> {
    Walk::new(world).functions
}

impl WorldAbi {
    /// Computes the ABI of a world.
    ///
    /// ```
    /// use witcraft_abi::WorldAbi;
    /// use witcraft_model::{Input, Loader};
    ///
    /// let wit = "package a:b;\nworld w { export f: func(x: string) -> u32; }\n";
    /// let package = Loader::default().load(&[Input::text("demo.wit", wit)]).unwrap();
    /// let abi = WorldAbi::new(&package.world(None).unwrap());
    /// let usual = &abi.functions[0].crossings[0];
    /// assert_eq!(usual.signature.to_string(), "(i32 i32) -> (i32)");
    /// ```
    #[must_use]
    pub fn new(world: &World) -> Self {
        Self::measured(world, &Layouts::new(world.package().resolve()))
    }

    /// As [`WorldAbi::new`], with layouts that were computed before.
    #[must_use]
    pub fn measured(world: &World, layouts: &Layouts<'_>) -> Self {
        let walk = Walk::new(world);
        let functions: Vec<FunctionAbi> = walk
            .functions
            .iter()
            .map(|placed| functions::function(walk.package, layouts, placed))
            .collect();
        let runtime = runtime(&walk, layouts);
        Self {
            schema: SCHEMA,
            world: world.path().to_string(),
            canonical_abi: CANONICAL_ABI,
            resources: resources::resources(walk.package.resolve(), &walk.resources),
            types: types::types(walk.package, layouts, &walk),
            functions,
            runtime,
        }
    }
}

/// The memory, and the allocator that the host calls to place what it passes.
fn runtime(walk: &Walk<'_>, layouts: &Layouts<'_>) -> Vec<RuntimeExport> {
    let mut exports = Vec::new();
    let first = |needs: &dyn Fn(&Placed<'_>) -> bool| {
        let found = walk.functions.iter().find(|placed| needs(placed));
        found.map(|placed| format!("{} {}", placed.direction.as_str(), placed.path))
    };
    if let Some(needed) = first(&|placed| functions::needs_memory(layouts, placed)) {
        exports.push(RuntimeExport {
            name: "memory",
            signature: None,
            needed,
        });
    }
    if let Some(needed) = first(&|placed| functions::needs_realloc(layouts, placed)) {
        exports.push(RuntimeExport {
            name: "cabi_realloc",
            signature: Some(CoreSignature::i32s(4, 1)),
            needed,
        });
    }
    exports
}
