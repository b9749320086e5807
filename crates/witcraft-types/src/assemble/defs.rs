//! Finds the definition of a WIT item by its address.

use std::collections::HashMap;

use witcraft_model::wit::{Function, Handle, Resolve, Type, TypeDefKind, TypeId, WorldItem};
use witcraft_model::wit_text::type_text;
use witcraft_model::{ItemPath, Package, World, parts};

/// What an address leads to.
#[derive(Clone, Copy)]
pub(super) enum Def<'a> {
    Type(TypeId),
    Function(&'a Function),
}

/// Every definition that a world can reach.
pub(super) struct Defs<'a> {
    defs: HashMap<ItemPath, Def<'a>>,
}

impl<'a> Defs<'a> {
    pub(super) fn new(package: &'a Package, world: &World) -> Self {
        let resolve = package.resolve();
        let paths = package.paths();
        let mut defs = HashMap::new();
        for (id, _) in resolve.types.iter() {
            if let Some(path) = paths.ty(resolve, id) {
                defs.insert(path, Def::Type(id));
            }
        }
        for (id, interface) in resolve.interfaces.iter() {
            if let Some(owner) = paths.interface(resolve, id) {
                for function in interface.functions.values() {
                    let path = paths.function(resolve, &owner, function);
                    defs.insert(path, Def::Function(function));
                }
            }
        }
        let owner = world.path();
        let world = &resolve.worlds[world.id()];
        for item in world.imports.values().chain(world.exports.values()) {
            if let WorldItem::Function(function) = item {
                let path = paths.function(resolve, &owner, function);
                defs.insert(path, Def::Function(function));
            }
        }
        Self { defs }
    }

    pub(super) fn get(&self, path: &ItemPath) -> Option<Def<'a>> {
        self.defs.get(path).copied()
    }

    /// The addresses of the types with names that a definition is written with. A resource has none.
    pub(super) fn uses(&self, package: &Package, path: &ItemPath) -> Vec<String> {
        let mut used = Vec::new();
        match self.get(path) {
            Some(Def::Type(id)) => inside(package, id, &mut used),
            Some(Def::Function(function)) => {
                let types = function.params.iter().map(|param| &param.ty);
                for ty in types.chain(&function.result) {
                    named(package, ty, &mut used);
                }
            }
            None => {}
        }
        used
    }

    /// The type of a field, or of the payload of a case.
    pub(super) fn part(&self, resolve: &Resolve, path: &ItemPath) -> Option<String> {
        let Def::Type(id) = self.get(&super::parent(path))? else {
            return None;
        };
        let name = path.name();
        let ty = match &resolve.types[id].kind {
            TypeDefKind::Record(record) => {
                let field = record.fields.iter().find(|field| field.name == name)?;
                Some(&field.ty)
            }
            TypeDefKind::Variant(variant) => {
                let case = variant.cases.iter().find(|case| case.name == name)?;
                case.ty.as_ref()
            }
            _ => None,
        };
        ty.map(|ty| type_text(resolve, ty))
    }
}

/// Adds the address of a type with a name, or those of what one without is made of.
fn named(package: &Package, ty: &Type, used: &mut Vec<String>) {
    let Type::Id(id) = ty else { return };
    match package.paths().ty(package.resolve(), *id) {
        Some(path) => {
            let path = path.to_string();
            if !used.contains(&path) {
                used.push(path);
            }
        }
        None => inside(package, *id, used),
    }
}

fn inside(package: &Package, id: TypeId, used: &mut Vec<String>) {
    match &package.resolve().types[id].kind {
        TypeDefKind::Handle(Handle::Own(id) | Handle::Borrow(id)) => {
            named(package, &Type::Id(*id), used);
        }
        kind => parts(kind).for_each(|ty| named(package, &ty, used)),
    }
}
