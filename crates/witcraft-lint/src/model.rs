//! Questions to the resolved model that several rules have.

use std::collections::HashSet;

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
        if !seen.insert(id) {
            continue;
        }
        match &resolve.types[id].kind {
            TypeDefKind::Record(record) => next.extend(record.fields.iter().map(|field| field.ty)),
            TypeDefKind::Variant(variant) => {
                next.extend(variant.cases.iter().filter_map(|case| case.ty));
            }
            TypeDefKind::Tuple(tuple) => next.extend(&tuple.types),
            TypeDefKind::Result(result) => next.extend(result.ok.iter().chain(&result.err)),
            TypeDefKind::Future(inner) | TypeDefKind::Stream(inner) => next.extend(inner),
            TypeDefKind::Map(key, value) => next.extend([*key, *value]),
            TypeDefKind::Option(inner)
            | TypeDefKind::List(inner)
            | TypeDefKind::FixedLengthList(inner, _)
            | TypeDefKind::Type(inner) => next.push(*inner),
            TypeDefKind::Handle(_)
            | TypeDefKind::Resource
            | TypeDefKind::Flags(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Unknown => {}
        }
    }
}
