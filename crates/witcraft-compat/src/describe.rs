//! Items in one line of WIT, as a report shows them.

use wit_parser::{
    Function, FunctionKind, Handle, Resolve, Type, TypeDefKind, TypeId, WorldItem, WorldKey,
};

/// A type as it is referred to.
pub(crate) fn ty(resolve: &Resolve, ty: &Type) -> String {
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
        Type::Id(id) => match &resolve.types[*id].name {
            Some(name) => name.clone(),
            None => kind(resolve, *id),
        },
    }
}

/// What a type is made of, for kinds that are written in place; the keyword for the others.
pub(crate) fn kind(resolve: &Resolve, id: TypeId) -> String {
    let of = |found: &Type| ty(resolve, found);
    let maybe = |found: &Option<Type>| found.as_ref().map_or("_".into(), of);
    let name = |id: TypeId| resolve.types[id].name.clone().unwrap_or_default();
    match &resolve.types[id].kind {
        TypeDefKind::Type(found) => of(found),
        TypeDefKind::Handle(Handle::Own(id)) => name(*id),
        TypeDefKind::Handle(Handle::Borrow(id)) => format!("borrow<{}>", name(*id)),
        TypeDefKind::Tuple(tuple) => {
            let types: Vec<String> = tuple.types.iter().map(of).collect();
            format!("tuple<{}>", types.join(", "))
        }
        TypeDefKind::Option(found) => format!("option<{}>", of(found)),
        TypeDefKind::Result(result) => match (&result.ok, &result.err) {
            (None, None) => "result".into(),
            (Some(ok), None) => format!("result<{}>", of(ok)),
            (ok, err) => format!("result<{}, {}>", maybe(ok), maybe(err)),
        },
        TypeDefKind::List(found) => format!("list<{}>", of(found)),
        TypeDefKind::FixedLengthList(found, length) => format!("list<{}, {length}>", of(found)),
        TypeDefKind::Map(key, value) => format!("map<{}, {}>", of(key), of(value)),
        TypeDefKind::Future(None) => "future".into(),
        TypeDefKind::Future(Some(found)) => format!("future<{}>", of(found)),
        TypeDefKind::Stream(None) => "stream".into(),
        TypeDefKind::Stream(Some(found)) => format!("stream<{}>", of(found)),
        TypeDefKind::Record(_) => "record".into(),
        TypeDefKind::Variant(_) => "variant".into(),
        TypeDefKind::Enum(_) => "enum".into(),
        TypeDefKind::Flags(_) => "flags".into(),
        TypeDefKind::Resource => "resource".into(),
        TypeDefKind::Unknown => "unknown".into(),
    }
}

/// A named type where it is defined: `record image`, or `type id = u32`.
pub(crate) fn definition(resolve: &Resolve, id: TypeId) -> String {
    let found = &resolve.types[id];
    let name = found.name.as_deref().unwrap_or("_");
    match &found.kind {
        TypeDefKind::Type(Type::Id(target))
            if resolve.types[*target].name.is_some()
                && resolve.types[*target].owner != found.owner =>
        {
            format!("use {}.{{{name}}}", owner(resolve, *target))
        }
        TypeDefKind::Record(_)
        | TypeDefKind::Variant(_)
        | TypeDefKind::Enum(_)
        | TypeDefKind::Flags(_)
        | TypeDefKind::Resource => format!("{} {name}", kind(resolve, id)),
        _ => format!("type {name} = {}", kind(resolve, id)),
    }
}

fn owner(resolve: &Resolve, id: TypeId) -> String {
    match resolve.types[id].owner {
        wit_parser::TypeOwner::Interface(id) => {
            resolve.interfaces[id].name.clone().unwrap_or_default()
        }
        wit_parser::TypeOwner::World(id) => resolve.worlds[id].name.clone(),
        wit_parser::TypeOwner::None => String::new(),
    }
}

/// A parameter, field or case.
pub(crate) fn member(resolve: &Resolve, name: &str, found: &Type) -> String {
    format!("{name}: {}", ty(resolve, found))
}

/// A function with its name and type; methods do not show the resource that they are of.
pub(crate) fn function(resolve: &Resolve, function: &Function) -> String {
    let hidden = usize::from(is_method(function));
    let params: Vec<String> = function.params[hidden..]
        .iter()
        .map(|param| member(resolve, &param.name, &param.ty))
        .collect();
    let params = params.join(", ");
    let result = function
        .result
        .as_ref()
        .map_or(String::new(), |found| format!(" -> {}", ty(resolve, found)));
    let name = function.item_name();
    let word = match function.kind {
        FunctionKind::Constructor(id) => {
            let plain = matches!(function.result, Some(Type::Id(result))
                if matches!(resolve.types[result].kind, TypeDefKind::Handle(Handle::Own(of)) if of == id));
            let result = if plain { "" } else { &result };
            return format!("constructor({params}){result}");
        }
        FunctionKind::Freestanding | FunctionKind::Method(_) => "func",
        FunctionKind::AsyncFreestanding | FunctionKind::AsyncMethod(_) => "async func",
        FunctionKind::Static(_) => "static func",
        FunctionKind::AsyncStatic(_) => "static async func",
    };
    format!("{name}: {word}({params}){result}")
}

/// Whether the first parameter is the resource itself.
pub(crate) fn is_method(function: &Function) -> bool {
    matches!(
        function.kind,
        FunctionKind::Method(_) | FunctionKind::AsyncMethod(_)
    )
}

/// An item of a world, without `import` or `export`.
pub(crate) fn world_item(resolve: &Resolve, key: &WorldKey, item: &WorldItem) -> String {
    match item {
        WorldItem::Interface { .. } => match key {
            WorldKey::Name(name) => format!("{name}: interface"),
            WorldKey::Interface(_) => resolve.name_world_key(key),
        },
        WorldItem::Function(found) => function(resolve, found),
        WorldItem::Type { id, .. } => definition(resolve, *id),
    }
}
