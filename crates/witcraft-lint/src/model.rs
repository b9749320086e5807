//! Questions to the resolved model that several rules have.

use std::collections::HashSet;

use witcraft_model::parts;
use witcraft_model::wit::{Resolve, Type, TypeDefKind, TypeId};

/// Whether a type is defined where it stands and is passed by value: neither a resource nor a name
/// for a type from elsewhere.
pub(crate) fn is_own_value(resolve: &Resolve, id: TypeId) -> bool {
    let ty = &resolve.types[id];
    match &ty.kind {
        TypeDefKind::Resource | TypeDefKind::Handle(_) => false,
        TypeDefKind::Type(Type::Id(target)) => resolve.types[*target].owner == ty.owner,
        TypeDefKind::Type(_) => false,
        _ => true,
    }
}

/// Adds a type and everything that its values are made of. What a handle stands for stays where it is.
pub(crate) fn add_parts(resolve: &Resolve, ty: Type, seen: &mut HashSet<TypeId>) {
    let mut next = vec![ty];
    while let Some(ty) = next.pop() {
        let Type::Id(id) = ty else { continue };
        if seen.insert(id) {
            next.extend(parts(&resolve.types[id].kind));
        }
    }
}
