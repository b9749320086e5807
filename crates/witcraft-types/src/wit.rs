//! Prints WIT: one declaration on one line, and types as they are written.

use witcraft_model::wit::{
    Function, FunctionKind, Handle, InterfaceId, Resolve, Type, TypeDef, TypeDefKind, TypeId,
    TypeOwner,
};

/// What cannot be a name unless it is escaped.
const KEYWORDS: &[&str] = &[
    "as",
    "async",
    "bool",
    "borrow",
    "char",
    "constructor",
    "enum",
    "error-context",
    "export",
    "f32",
    "f64",
    "flags",
    "from",
    "func",
    "future",
    "import",
    "include",
    "interface",
    "list",
    "map",
    "option",
    "own",
    "package",
    "record",
    "resource",
    "result",
    "s16",
    "s32",
    "s64",
    "s8",
    "static",
    "stream",
    "string",
    "tuple",
    "type",
    "u16",
    "u32",
    "u64",
    "u8",
    "use",
    "variant",
    "with",
    "world",
];

/// A name as it is written.
pub(crate) fn name_text(name: &str) -> String {
    if KEYWORDS.contains(&name) {
        format!("%{name}")
    } else {
        name.to_owned()
    }
}

/// The declaration of a named type.
pub(crate) fn type_declaration(resolve: &Resolve, id: TypeId) -> String {
    let ty = &resolve.types[id];
    let name = &name_text(ty.name.as_deref().unwrap_or_default());
    match &ty.kind {
        TypeDefKind::Record(record) => {
            let fields = record.fields.iter().map(|field| {
                format!(
                    "{}: {}",
                    name_text(&field.name),
                    type_text(resolve, &field.ty)
                )
            });
            block("record", name, fields)
        }
        TypeDefKind::Variant(variant) => {
            let cases = variant.cases.iter().map(|case| match &case.ty {
                Some(ty) => format!("{}({})", name_text(&case.name), type_text(resolve, ty)),
                None => name_text(&case.name),
            });
            block("variant", name, cases)
        }
        TypeDefKind::Enum(enum_) => block(
            "enum",
            name,
            enum_.cases.iter().map(|case| name_text(&case.name)),
        ),
        TypeDefKind::Flags(flags) => block(
            "flags",
            name,
            flags.flags.iter().map(|flag| name_text(&flag.name)),
        ),
        TypeDefKind::Resource => format!("resource {name}"),
        TypeDefKind::Type(Type::Id(target)) if resolve.types[*target].owner != ty.owner => {
            use_declaration(resolve, ty, *target)
        }
        TypeDefKind::Type(target) => format!("type {name} = {}", type_text(resolve, target)),
        kind => format!("type {name} = {}", kind_text(resolve, kind)),
    }
}

fn block(keyword: &str, name: &str, parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() {
        format!("{keyword} {name} {{}}")
    } else {
        format!("{keyword} {name} {{ {} }}", parts.join(", "))
    }
}

fn use_declaration(resolve: &Resolve, ty: &TypeDef, target: TypeId) -> String {
    let name = ty.name.as_deref().unwrap_or_default();
    let source = &resolve.types[target];
    let from = match source.owner {
        TypeOwner::Interface(id) => interface_name(resolve, id, ty.owner),
        TypeOwner::World(id) => name_text(&resolve.worlds[id].name),
        TypeOwner::None => String::new(),
    };
    match source.name.as_deref() {
        Some(original) if original != name => {
            let (original, name) = (name_text(original), name_text(name));
            format!("use {from}.{{{original} as {name}}}")
        }
        _ => format!("use {from}.{{{}}}", name_text(name)),
    }
}

/// As it is written at `place`: in full only if it is in another package.
fn interface_name(resolve: &Resolve, id: InterfaceId, place: TypeOwner) -> String {
    let interface = &resolve.interfaces[id];
    let name = interface.name.clone().unwrap_or_default();
    let here = match place {
        TypeOwner::Interface(id) => resolve.interfaces[id].package,
        TypeOwner::World(id) => resolve.worlds[id].package,
        TypeOwner::None => None,
    };
    match interface.package {
        Some(package) if here != Some(package) => {
            resolve.packages[package].name.interface_id(&name)
        }
        _ => name_text(&name),
    }
}

/// The declaration of a function.
pub(crate) fn function_declaration(resolve: &Resolve, function: &Function) -> String {
    let method = matches!(
        function.kind,
        FunctionKind::Method(_) | FunctionKind::AsyncMethod(_)
    );
    // A method's first parameter is the resource, which is not written.
    let params: Vec<String> = function
        .params
        .iter()
        .skip(usize::from(method))
        .map(|param| {
            format!(
                "{}: {}",
                name_text(&param.name),
                type_text(resolve, &param.ty)
            )
        })
        .collect();
    let params = params.join(", ");
    let keyword = match function.kind {
        FunctionKind::Freestanding | FunctionKind::Method(_) => "func",
        FunctionKind::AsyncFreestanding | FunctionKind::AsyncMethod(_) => "async func",
        FunctionKind::Static(_) => "static func",
        FunctionKind::AsyncStatic(_) => "static async func",
        FunctionKind::Constructor(resource) => {
            return match &function.result {
                Some(ty) if !is_own(resolve, ty, resource) => {
                    format!("constructor({params}) -> {}", type_text(resolve, ty))
                }
                _ => format!("constructor({params})"),
            };
        }
    };
    let result = match &function.result {
        Some(ty) => format!(" -> {}", type_text(resolve, ty)),
        None => String::new(),
    };
    let name = name_text(function.item_name());
    format!("{name}: {keyword}({params}){result}")
}

fn is_own(resolve: &Resolve, ty: &Type, resource: TypeId) -> bool {
    match ty {
        Type::Id(id) => {
            matches!(resolve.types[*id].kind, TypeDefKind::Handle(Handle::Own(of)) if of == resource)
        }
        _ => false,
    }
}

/// A type as it is written: by its name, if it has one.
pub(crate) fn type_text(resolve: &Resolve, ty: &Type) -> String {
    match ty {
        Type::Id(id) => {
            let ty = &resolve.types[*id];
            match &ty.name {
                Some(name) => name_text(name),
                None => kind_text(resolve, &ty.kind),
            }
        }
        primitive => primitive_text(*primitive).to_owned(),
    }
}

fn primitive_text(ty: Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::U8 => "u8",
        Type::U16 => "u16",
        Type::U32 => "u32",
        Type::U64 => "u64",
        Type::S8 => "s8",
        Type::S16 => "s16",
        Type::S32 => "s32",
        Type::S64 => "s64",
        Type::F32 => "f32",
        Type::F64 => "f64",
        Type::Char => "char",
        Type::String => "string",
        Type::ErrorContext => "error-context",
        Type::Id(_) => "",
    }
}

fn kind_text(resolve: &Resolve, kind: &TypeDefKind) -> String {
    let text = |ty: &Type| type_text(resolve, ty);
    let name = |id: &TypeId| name_text(resolve.types[*id].name.as_deref().unwrap_or_default());
    match kind {
        TypeDefKind::Tuple(tuple) => {
            let types: Vec<String> = tuple.types.iter().map(text).collect();
            format!("tuple<{}>", types.join(", "))
        }
        TypeDefKind::Option(ty) => format!("option<{}>", text(ty)),
        TypeDefKind::Result(result) => match (&result.ok, &result.err) {
            (None, None) => "result".to_owned(),
            (Some(ok), None) => format!("result<{}>", text(ok)),
            (None, Some(err)) => format!("result<_, {}>", text(err)),
            (Some(ok), Some(err)) => format!("result<{}, {}>", text(ok), text(err)),
        },
        TypeDefKind::List(ty) => format!("list<{}>", text(ty)),
        TypeDefKind::FixedLengthList(ty, length) => format!("list<{}, {length}>", text(ty)),
        TypeDefKind::Map(key, value) => format!("map<{}, {}>", text(key), text(value)),
        TypeDefKind::Future(Some(ty)) => format!("future<{}>", text(ty)),
        TypeDefKind::Future(None) => "future".to_owned(),
        TypeDefKind::Stream(Some(ty)) => format!("stream<{}>", text(ty)),
        TypeDefKind::Stream(None) => "stream".to_owned(),
        // `own` is not written.
        TypeDefKind::Handle(Handle::Own(id)) => name(id),
        TypeDefKind::Handle(Handle::Borrow(id)) => format!("borrow<{}>", name(id)),
        TypeDefKind::Type(ty) => text(ty),
        // Only ever declared, so they have names.
        named => named.as_str().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use witcraft_model::{Input, Loader};

    use super::*;

    /// Printing what was parsed, and parsing what was printed.
    #[test]
    fn declarations_are_wit() {
        let wit = "package a:b;\ninterface i {\n\
            record %record { %type: u8, x: tuple<s8, list<string>> }\n\
            variant v { a(%record), %from }\nenum e { %flags, b }\nflags f { r, %with }\n\
            type m = map<string, list<u8, 4>>;\ntype r2 = result<_, e>;\nresource %resource;\n\
            g: async func(%async: borrow<%resource>, s: stream<u8>) -> option<%resource>;\n\
            %list: func() -> result<future, error-context>;\n}\n";
        let package = Loader::default()
            .load(&[Input::text("i.wit", wit)])
            .unwrap();
        let resolve = package.resolve();
        let (_, interface) = resolve.interfaces.iter().next().unwrap();
        let types = interface.types.values();
        let types = types.map(|id| type_declaration(resolve, *id));
        let functions = interface.functions.values();
        let functions = functions.map(|function| function_declaration(resolve, function));
        for declaration in types.chain(functions) {
            let bare = declaration.trim_end_matches(';');
            assert!(wit.contains(bare), "{bare}");
        }
    }

    #[test]
    fn functions_of_resources_say_what_they_are() {
        let wit = "package a:b;\ninterface i {\nresource r {\nconstructor(a: u8);\n\
            m: func();\ns: static func() -> r;\nt: static async func();\n}\n\
            resource q { constructor() -> result<q>; }\n}\n";
        let package = Loader::default()
            .load(&[Input::text("i.wit", wit)])
            .unwrap();
        let resolve = package.resolve();
        let (_, interface) = resolve.interfaces.iter().next().unwrap();
        let printed: Vec<String> = interface
            .functions
            .values()
            .map(|function| function_declaration(resolve, function))
            .collect();
        assert_eq!(
            printed,
            [
                "constructor(a: u8)",
                "m: func()",
                "s: static func() -> r",
                "t: static async func()",
                "constructor() -> result<q>",
            ]
        );
    }
}
