//! Prints WIT: one declaration on one line, and types as they are written.

use std::fmt;

use wit_parser::{
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

/// A name as it is written: with `%` where it would be a keyword.
#[must_use]
pub fn name_text(name: &str) -> String {
    if KEYWORDS.contains(&name) {
        format!("%{name}")
    } else {
        name.to_owned()
    }
}

/// The declaration of a named type, on one line and without a semicolon.
#[must_use]
pub fn type_declaration(resolve: &Resolve, id: TypeId) -> String {
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
        _ => format!("type {name} = {}", Printer::new(resolve).kind(id)),
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

/// The declaration of a function, on one line and without a semicolon.
#[must_use]
pub fn function_declaration(resolve: &Resolve, function: &Function) -> String {
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
#[must_use]
pub fn type_text(resolve: &Resolve, ty: &Type) -> String {
    Printer::new(resolve).ty(ty)
}

/// How a printer calls a type that has a name.
type Naming<'a> = Box<dyn Fn(TypeId) -> String + 'a>;

/// Prints types; what they are called can be changed.
pub struct Printer<'a> {
    resolve: &'a Resolve,
    naming: Naming<'a>,
    own: bool,
}

impl<'a> Printer<'a> {
    /// One that writes names as they stand in WIT, and of handles only `borrow`.
    #[must_use]
    pub fn new(resolve: &'a Resolve) -> Self {
        Self {
            resolve,
            naming: Box::new(|id| name_text(resolve.types[id].name.as_deref().unwrap_or_default())),
            own: false,
        }
    }

    /// Calls types that have a name by other names.
    #[must_use]
    pub fn naming(self, naming: impl Fn(TypeId) -> String + 'a) -> Self {
        Self {
            naming: Box::new(naming),
            ..self
        }
    }

    /// Writes `own<…>` around handles that are owned, where WIT leaves it out.
    #[must_use]
    pub fn with_own(self) -> Self {
        Self { own: true, ..self }
    }

    /// A type: by its name, if it has one.
    #[must_use]
    pub fn ty(&self, ty: &Type) -> String {
        let word = match ty {
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
            Type::Id(id) => {
                return match &self.resolve.types[*id].name {
                    Some(_) => (self.naming)(*id),
                    None => self.kind(*id),
                };
            }
        };
        word.to_owned()
    }

    /// What a type is made of, even if it has a name; the keyword, where that is declared only.
    #[must_use]
    pub fn kind(&self, id: TypeId) -> String {
        let maybe =
            |ty: &Option<Type>| ty.as_ref().map_or_else(|| "_".to_owned(), |ty| self.ty(ty));
        match &self.resolve.types[id].kind {
            TypeDefKind::Type(ty) => self.ty(ty),
            TypeDefKind::Handle(Handle::Own(id)) if self.own => {
                format!("own<{}>", (self.naming)(*id))
            }
            TypeDefKind::Handle(Handle::Own(id)) => (self.naming)(*id),
            TypeDefKind::Handle(Handle::Borrow(id)) => format!("borrow<{}>", (self.naming)(*id)),
            TypeDefKind::Tuple(tuple) => {
                let types: Vec<String> = tuple.types.iter().map(|ty| self.ty(ty)).collect();
                format!("tuple<{}>", types.join(", "))
            }
            TypeDefKind::Option(ty) => format!("option<{}>", self.ty(ty)),
            TypeDefKind::Result(result) => match (&result.ok, &result.err) {
                (None, None) => "result".to_owned(),
                (Some(ok), None) => format!("result<{}>", self.ty(ok)),
                (ok, err) => format!("result<{}, {}>", maybe(ok), maybe(err)),
            },
            TypeDefKind::List(ty) => format!("list<{}>", self.ty(ty)),
            TypeDefKind::FixedLengthList(ty, length) => format!("list<{}, {length}>", self.ty(ty)),
            TypeDefKind::Map(key, value) => format!("map<{}, {}>", self.ty(key), self.ty(value)),
            TypeDefKind::Future(None) => "future".to_owned(),
            TypeDefKind::Future(Some(ty)) => format!("future<{}>", self.ty(ty)),
            TypeDefKind::Stream(None) => "stream".to_owned(),
            TypeDefKind::Stream(Some(ty)) => format!("stream<{}>", self.ty(ty)),
            declared => declared.as_str().to_owned(),
        }
    }
}

impl fmt::Debug for Printer<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut printer = formatter.debug_struct("Printer");
        printer.field("own", &self.own).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Input, Loader};

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
