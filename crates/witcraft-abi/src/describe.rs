//! Types as WIT writes them, with handles spelled out.

use wit_parser::{Handle, Resolve, Type, TypeDefKind, TypeId, TypeOwner};
use witcraft_model::Paths;

/// Writes types as they read in one place of a package.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Describe<'a> {
    pub(crate) resolve: &'a Resolve,
    pub(crate) paths: &'a Paths,
    /// Types of this owner are called by their bare names; others by their addresses.
    pub(crate) home: TypeOwner,
}

impl Describe<'_> {
    /// A type: a name, or what it is made of. Handles always say `own` or `borrow`.
    pub(crate) fn ty(&self, ty: &Type) -> String {
        match ty {
            Type::Bool => "bool".into(),
            Type::U8 => "u8".into(),
            Type::U16 => "u16".into(),
            Type::U32 => "u32".into(),
            Type::U64 => "u64".into(),
            Type::S8 => "s8".into(),
            Type::S16 => "s16".into(),
            Type::S32 => "s32".into(),
            Type::S64 => "s64".into(),
            Type::F32 => "f32".into(),
            Type::F64 => "f64".into(),
            Type::Char => "char".into(),
            Type::String => "string".into(),
            Type::ErrorContext => "error-context".into(),
            Type::Id(id) => self.id(*id),
        }
    }

    fn id(&self, id: TypeId) -> String {
        match &self.resolve.types[id].name {
            Some(_) => self.name(id),
            None => self.kind(id),
        }
    }

    fn name(&self, id: TypeId) -> String {
        let ty = &self.resolve.types[id];
        let name = ty.name.clone().unwrap_or_default();
        if ty.owner == self.home {
            return name;
        }
        match self.paths.ty(self.resolve, id) {
            Some(path) => path.to_string(),
            None => name,
        }
    }

    /// What a type is made of, even if it has a name.
    pub(crate) fn kind(&self, id: TypeId) -> String {
        let maybe = |ty: &Option<Type>| match ty {
            Some(ty) => self.ty(ty),
            None => "_".into(),
        };
        match &self.resolve.types[id].kind {
            TypeDefKind::Type(ty) => self.ty(ty),
            TypeDefKind::Handle(Handle::Own(id)) => format!("own<{}>", self.name(*id)),
            TypeDefKind::Handle(Handle::Borrow(id)) => format!("borrow<{}>", self.name(*id)),
            TypeDefKind::Tuple(tuple) => {
                let types: Vec<String> = tuple.types.iter().map(|ty| self.ty(ty)).collect();
                format!("tuple<{}>", types.join(", "))
            }
            TypeDefKind::Option(ty) => format!("option<{}>", self.ty(ty)),
            TypeDefKind::Result(result) => match (&result.ok, &result.err) {
                (None, None) => "result".into(),
                (Some(ok), None) => format!("result<{}>", self.ty(ok)),
                (ok, err) => format!("result<{}, {}>", maybe(ok), maybe(err)),
            },
            TypeDefKind::List(ty) => format!("list<{}>", self.ty(ty)),
            TypeDefKind::FixedLengthList(ty, length) => format!("list<{}, {length}>", self.ty(ty)),
            TypeDefKind::Map(key, value) => format!("map<{}, {}>", self.ty(key), self.ty(value)),
            TypeDefKind::Future(None) => "future".into(),
            TypeDefKind::Future(Some(ty)) => format!("future<{}>", self.ty(ty)),
            TypeDefKind::Stream(None) => "stream".into(),
            TypeDefKind::Stream(Some(ty)) => format!("stream<{}>", self.ty(ty)),
            TypeDefKind::Record(_) => "record".into(),
            TypeDefKind::Variant(_) => "variant".into(),
            TypeDefKind::Enum(_) => "enum".into(),
            TypeDefKind::Flags(_) => "flags".into(),
            TypeDefKind::Resource => "resource".into(),
            TypeDefKind::Unknown => "unknown".into(),
        }
    }
}
