//! What a type is made of once its names are looked through: *Despecialization* in the Canonical ABI.

use std::borrow::Cow;

use wit_parser::{Handle, Resolve, Type, TypeDefKind, TypeId};

/// A type, with the many ways to write one reduced to those that the ABI tells apart.
///
/// A tuple is a record, an enum, option or result is a variant. Names that stand for another type
/// are gone.
#[derive(Clone, Debug)]
pub enum Shape<'a> {
    /// `bool`, a number, `char`.
    Primitive(Type),
    /// `string`
    String,
    /// `list<T>`
    List(&'a Type),
    /// `map<K, V>`: a list of pairs.
    Map(&'a Type, &'a Type),
    /// `list<T, N>`
    FixedList(&'a Type, u32),
    /// `record`, `tuple`
    Record(Vec<Field<'a>>),
    /// `variant`, `enum`, `option`, `result`
    Variant(Vec<Case<'a>>),
    /// `flags`, by name.
    Flags(Vec<&'a str>),
    /// `own<R>`, with the resource.
    Own(TypeId),
    /// `borrow<R>`, with the resource.
    Borrow(TypeId),
    /// `stream<T>`
    Stream,
    /// `future<T>`
    Future,
    /// `error-context`
    ErrorContext,
    /// A resource itself, which never crosses.
    Resource,
}

/// A field of a record, or of a tuple by its index.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// The name, or the index in a tuple.
    pub name: Cow<'a, str>,
    /// Its type.
    pub ty: &'a Type,
}

/// A case of a variant.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The name.
    pub name: &'a str,
    /// The payload's type.
    pub ty: Option<&'a Type>,
}

impl<'a> Shape<'a> {
    /// Looks through the names of a type.
    #[must_use]
    pub fn of(resolve: &'a Resolve, ty: &'a Type) -> Self {
        match ty {
            Type::Id(id) => Self::of_id(resolve, *id),
            Type::String => Self::String,
            Type::ErrorContext => Self::ErrorContext,
            primitive => Self::Primitive(*primitive),
        }
    }

    /// Looks through the name of a defined type.
    #[must_use]
    pub fn of_id(resolve: &'a Resolve, id: TypeId) -> Self {
        let case = |name, ty| Case { name, ty };
        match &resolve.types[id].kind {
            TypeDefKind::Type(ty) => Self::of(resolve, ty),
            TypeDefKind::Record(record) => Self::Record(
                record
                    .fields
                    .iter()
                    .map(|field| Field {
                        name: field.name.as_str().into(),
                        ty: &field.ty,
                    })
                    .collect(),
            ),
            TypeDefKind::Tuple(tuple) => Self::Record(
                tuple
                    .types
                    .iter()
                    .enumerate()
                    .map(|(index, ty)| Field {
                        name: index.to_string().into(),
                        ty,
                    })
                    .collect(),
            ),
            TypeDefKind::Variant(variant) => Self::Variant(
                variant
                    .cases
                    .iter()
                    .map(|found| case(&found.name, found.ty.as_ref()))
                    .collect(),
            ),
            TypeDefKind::Enum(enum_) => Self::Variant(
                enum_
                    .cases
                    .iter()
                    .map(|found| case(&found.name, None))
                    .collect(),
            ),
            TypeDefKind::Option(ty) => {
                Self::Variant(vec![case("none", None), case("some", Some(ty))])
            }
            TypeDefKind::Result(result) => Self::Variant(vec![
                case("ok", result.ok.as_ref()),
                case("err", result.err.as_ref()),
            ]),
            TypeDefKind::Flags(flags) => {
                Self::Flags(flags.flags.iter().map(|flag| flag.name.as_str()).collect())
            }
            TypeDefKind::List(ty) => Self::List(ty),
            TypeDefKind::Map(key, value) => Self::Map(key, value),
            TypeDefKind::FixedLengthList(ty, length) => Self::FixedList(ty, *length),
            TypeDefKind::Handle(Handle::Own(id)) => Self::Own(resource(resolve, *id)),
            TypeDefKind::Handle(Handle::Borrow(id)) => Self::Borrow(resource(resolve, *id)),
            TypeDefKind::Stream(_) => Self::Stream,
            TypeDefKind::Future(_) => Self::Future,
            TypeDefKind::Resource | TypeDefKind::Unknown => Self::Resource,
        }
    }

    /// The types that decide a type's layout, through which no type can contain itself.
    pub(crate) fn parts(resolve: &Resolve, id: TypeId) -> Vec<Type> {
        match Shape::of_id(resolve, id) {
            Shape::Record(fields) => fields.iter().map(|field| *field.ty).collect(),
            Shape::Variant(cases) => cases.iter().filter_map(|case| case.ty.copied()).collect(),
            Shape::FixedList(ty, _) => vec![*ty],
            _ => match &resolve.types[id].kind {
                TypeDefKind::Type(ty) => vec![*ty],
                _ => Vec::new(),
            },
        }
    }
}

/// The resource behind the names that `use` gives it.
pub(crate) fn resource(resolve: &Resolve, id: TypeId) -> TypeId {
    match &resolve.types[id].kind {
        TypeDefKind::Type(Type::Id(target)) => resource(resolve, *target),
        _ => id,
    }
}
