//! Questions to the resolved model that several rules have.

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
