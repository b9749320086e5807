//! Finds the definition of a WIT item by its address.

use std::collections::HashMap;

use witcraft_model::wit::{Function, Handle, Resolve, Type, TypeDefKind, TypeId, WorldItem};
use witcraft_model::wit_text::type_text;
use witcraft_model::{ItemPath, Package, World};

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
            Some(Def::Type(id)) => parts(&package.resolve().types[id].kind, &mut |ty| {
                names(package, ty, &mut used);
            }),
            Some(Def::Function(function)) => {
                let types = function.params.iter().map(|param| &param.ty);
                for ty in types.chain(&function.result) {
                    names(package, ty, &mut used);
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
fn names(package: &Package, ty: &Type, used: &mut Vec<String>) {
    let Type::Id(id) = ty else { return };
    let resolve = package.resolve();
    match package
        .paths()
        .ty(resolve, *id)
        .map(|path| path.to_string())
    {
        Some(path) if used.contains(&path) => {}
        Some(path) => used.push(path),
        None => parts(&resolve.types[*id].kind, &mut |ty| names(package, ty, used)),
    }
}

/// Shows `each` the types that a type is written with.
fn parts(kind: &TypeDefKind, each: &mut dyn FnMut(&Type)) {
    match kind {
        TypeDefKind::Record(record) => record.fields.iter().for_each(|field| each(&field.ty)),
        TypeDefKind::Tuple(tuple) => tuple.types.iter().for_each(each),
        TypeDefKind::Variant(variant) => {
            let payloads = variant.cases.iter().filter_map(|case| case.ty.as_ref());
            payloads.for_each(each);
        }
        TypeDefKind::Handle(Handle::Own(id) | Handle::Borrow(id)) => each(&Type::Id(*id)),
        TypeDefKind::Type(ty)
        | TypeDefKind::Option(ty)
        | TypeDefKind::List(ty)
        | TypeDefKind::FixedLengthList(ty, _) => each(ty),
        TypeDefKind::Map(key, value) => [key, value].into_iter().for_each(each),
        TypeDefKind::Result(result) => result.ok.iter().chain(&result.err).for_each(each),
        TypeDefKind::Future(payload) | TypeDefKind::Stream(payload) => {
            payload.iter().for_each(each)
        }
        TypeDefKind::Resource
        | TypeDefKind::Flags(_)
        | TypeDefKind::Enum(_)
        | TypeDefKind::Unknown => {}
    }
}
