//! Names that upstream trips over, on either side.
//!
//! A function called `match` becomes a field called `match` on the host; a record called `option` becomes a type
//! called `Option` among code that means Rust's; a method called `drop` meets the one that every resource has.
//! Such names get a stand-in while upstream generates ([`standin`]), the same on both sides, so that a name is
//! the same on both sides as well. So does a type of the world that is called what the host calls the world, and a type
//! beside a resource that is called what either side makes of the resource.

use std::collections::HashSet;

use witcraft_model::wit::{
    Function, FunctionKind, IndexMap, Resolve, TypeDefKind, TypeId, TypeOwner, WorldId, WorldItem,
    WorldKey,
};

use super::standin::{self, is_keyword};
use crate::check::camel;

/// Puts all such names out of the way. Returns whether there were any.
pub(crate) fn hide(resolve: &mut Resolve, world_id: WorldId) -> bool {
    let mut hidden = Hidden { any: false };
    let constructed = constructed(resolve);
    for (_, package) in resolve.packages.iter_mut() {
        package.interfaces = std::mem::take(&mut package.interfaces)
            .into_iter()
            .map(|(mut name, id)| {
                hidden.if_so(&mut name, is_reserved_later);
                (name, id)
            })
            .collect();
        hidden.if_so(&mut package.name.namespace, is_module);
        hidden.if_so(&mut package.name.name, is_keyword);
    }
    let own = of_the_world(&resolve.worlds[world_id].name);
    let of_resources = of_resources(resolve);
    for (_, ty) in resolve.types.iter_mut() {
        let is_own = ty.owner == TypeOwner::World(world_id);
        let is_resource = matches!(ty.kind, TypeDefKind::Resource);
        if let Some(name) = &mut ty.name {
            let is_of_resource = || of_resources.contains(&(ty.owner, camel(name)));
            if is_own && own.contains(&camel(name)) || !of_resources.is_empty() && is_of_resource()
            {
                *name = standin::taken(name);
                hidden.any = true;
            } else {
                // A resource also gives its name to a function of the host.
                hidden.if_so(name, |name| {
                    is_type(name) || is_resource && is_keyword(name)
                });
            }
        }
        hidden.parts(&mut ty.kind);
    }
    for (_, interface) in resolve.interfaces.iter_mut() {
        if let Some(name) = &mut interface.name {
            hidden.if_so(name, is_reserved_later);
        }
        interface.types = std::mem::take(&mut interface.types)
            .into_values()
            .map(|id| (resolve.types[id].name.clone().unwrap_or_default(), id))
            .collect();
        interface.functions = std::mem::take(&mut interface.functions)
            .into_iter()
            .map(|(_, mut function)| {
                hidden.function(&mut function, &constructed);
                (function.name.clone(), function)
            })
            .collect();
    }
    let types = &resolve.types;
    let world = &mut resolve.worlds[world_id];
    hidden.if_so(&mut world.name, is_type);
    if let Some(package) = world.package {
        let worlds = &mut resolve.packages[package].worlds;
        *worlds = std::mem::take(worlds)
            .into_iter()
            .map(|(name, id)| match id == world_id {
                true => (world.name.clone(), id),
                false => (name, id),
            })
            .collect();
    }
    // The others are not generated, but have to stay in order.
    for (_, world) in resolve.worlds.iter_mut() {
        for items in [&mut world.imports, &mut world.exports] {
            *items = std::mem::take(items)
                .into_iter()
                .map(|(key, item)| match item {
                    WorldItem::Type { id, .. } => {
                        let name = types[id].name.clone().unwrap_or_default();
                        (WorldKey::Name(name), item)
                    }
                    item => hidden.item(key, item, &constructed),
                })
                .collect::<IndexMap<_, _>>();
        }
    }
    hidden.any
}

/// What the host's bindings call things of a world, beside which its own types stand.
fn of_the_world(name: &str) -> [String; 5] {
    ["", "Pre", "Indices", "Imports", "ImportsWithStore"].map(|end| camel(name) + end)
}

/// What bindings of either side make of resources, beside which other types stand.
fn of_resources(resolve: &Resolve) -> HashSet<(TypeOwner, String)> {
    let resources = resolve.types.iter().filter_map(|(_, ty)| {
        let is_resource = matches!(ty.kind, TypeDefKind::Resource);
        Some((ty.owner, camel(ty.name.as_deref().filter(|_| is_resource)?)))
    });
    resources
        .flat_map(|(owner, name)| {
            let made = [
                format!("Guest{name}"),
                format!("Host{name}"),
                format!("Host{name}WithStore"),
                format!("{name}Borrow"),
            ];
            made.map(|made| (owner, made))
        })
        .collect()
}

/// The resources that have a constructor.
fn constructed(resolve: &Resolve) -> Vec<TypeId> {
    let interfaces = resolve
        .interfaces
        .iter()
        .flat_map(|(_, interface)| interface.functions.values().collect::<Vec<_>>());
    let worlds = resolve.worlds.iter().flat_map(|(_, world)| {
        let items = world.imports.values().chain(world.exports.values());
        items
            .filter_map(|item| match item {
                WorldItem::Function(function) => Some(function),
                _ => None,
            })
            .collect::<Vec<_>>()
    });
    interfaces
        .chain(worlds)
        .filter_map(|function| match function.kind {
            FunctionKind::Constructor(id) => Some(id),
            _ => None,
        })
        .collect()
}

struct Hidden {
    any: bool,
}

impl Hidden {
    fn if_so(&mut self, name: &mut String, is_bad: impl FnOnce(&str) -> bool) {
        if is_bad(name) {
            *name = standin::of(name);
            self.any = true;
        }
    }

    fn parts(&mut self, kind: &mut TypeDefKind) {
        match kind {
            TypeDefKind::Record(record) => {
                for field in &mut record.fields {
                    self.if_so(&mut field.name, is_reserved_later);
                }
            }
            TypeDefKind::Variant(variant) => {
                for case in &mut variant.cases {
                    self.if_so(&mut case.name, is_case);
                }
            }
            TypeDefKind::Enum(enum_) => {
                for case in &mut enum_.cases {
                    self.if_so(&mut case.name, is_case);
                }
            }
            _ => {}
        }
    }

    fn function(&mut self, function: &mut Function, constructed: &[TypeId]) {
        for param in &mut function.params {
            self.if_so(&mut param.name, is_reserved_later);
        }
        let resource = function.kind.resource();
        let is_constructed = resource.is_some_and(|id| constructed.contains(&id));
        let is_bad = |name: &str| {
            is_keyword(name)
                || resource.is_some() && is_handle_method(name)
                || is_constructed && name == "new"
        };
        // As in `[method]resource.name`.
        let Some((before, name)) = function.name.rsplit_once(['.', ']']) else {
            self.if_so(&mut function.name, is_bad);
            return;
        };
        if matches!(function.kind, FunctionKind::Constructor(_)) || !is_bad(name) {
            return;
        }
        let separator = &function.name[before.len()..=before.len()];
        function.name = format!("{before}{separator}{}", standin::of(name));
        self.any = true;
    }

    fn item(
        &mut self,
        key: WorldKey,
        item: WorldItem,
        constructed: &[TypeId],
    ) -> (WorldKey, WorldItem) {
        match (key, item) {
            (WorldKey::Name(mut name), WorldItem::Function(mut function)) => {
                self.function(&mut function, constructed);
                if function.kind.resource().is_none() {
                    name.clone_from(&function.name);
                }
                (WorldKey::Name(name), WorldItem::Function(function))
            }
            (WorldKey::Name(mut name), item @ WorldItem::Interface { .. }) => {
                self.if_so(&mut name, is_inline);
                (WorldKey::Name(name), item)
            }
            other => other,
        }
    }
}

/// A module beside those that upstream makes.
fn is_module(name: &str) -> bool {
    is_keyword(name) || name == "exports"
}

/// The same for an interface of the world itself: an exported one gives its name to a function as well.
fn is_inline(name: &str) -> bool {
    is_module(name) || matches!(name, "instantiate" | "new")
}

/// A case whose name has a meaning in every type, or in every type of a component.
fn is_case(name: &str) -> bool {
    matches!(name, "lower" | "self")
}

/// A method that every resource has in Rust.
fn is_handle_method(name: &str) -> bool {
    matches!(name, "drop" | "from-handle" | "handle" | "take-handle")
}

/// A type that means something else to the code around it.
fn is_type(name: &str) -> bool {
    standin::is_taken_type(&camel(name))
}

/// A keyword of the edition of 2024 that upstream's generator for guests does not know yet.
fn is_reserved_later(name: &str) -> bool {
    name == "gen"
}
