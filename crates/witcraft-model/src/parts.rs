//! What the values of a type are made of.

use wit_parser::{Case, Field, Type, TypeDefKind};

/// The types that a value of this kind is written with: of fields, payloads, elements, and of what a stream or future
/// carries. Names are not looked through, and what a handle stands for is no part of it.
///
/// ```
/// use witcraft_model::{parts, wit::{Type, TypeDefKind}};
///
/// let map = TypeDefKind::Map(Type::String, Type::U8);
/// assert!(parts(&map).eq([Type::String, Type::U8]));
/// ```
pub fn parts(kind: &TypeDefKind) -> impl Iterator<Item = Type> + '_ {
    let mut fields: &[Field] = &[];
    let mut cases: &[Case] = &[];
    let mut types: &[Type] = &[];
    let mut others = [None, None];
    match kind {
        TypeDefKind::Record(record) => fields = &record.fields,
        TypeDefKind::Variant(variant) => cases = &variant.cases,
        TypeDefKind::Tuple(tuple) => types = &tuple.types,
        TypeDefKind::Result(result) => others = [result.ok, result.err],
        TypeDefKind::Map(key, value) => others = [Some(*key), Some(*value)],
        TypeDefKind::Future(payload) | TypeDefKind::Stream(payload) => others = [*payload, None],
        TypeDefKind::Type(ty)
        | TypeDefKind::Option(ty)
        | TypeDefKind::List(ty)
        | TypeDefKind::FixedLengthList(ty, _) => others = [Some(*ty), None],
        TypeDefKind::Handle(_)
        | TypeDefKind::Resource
        | TypeDefKind::Flags(_)
        | TypeDefKind::Enum(_)
        | TypeDefKind::Unknown => {}
    }
    let fields = fields.iter().map(|field| field.ty);
    let payloads = cases.iter().filter_map(|case| case.ty);
    fields
        .chain(payloads)
        .chain(types.iter().copied())
        .chain(others.into_iter().flatten())
}
