//! Items in one line of WIT, as a report shows them.

use wit_parser::{Function, FunctionKind, Resolve, Type, TypeDefKind, TypeId, WorldItem, WorldKey};
use witcraft_model::wit_text::{Printer, function_declaration, name_text, type_text};

/// A named type where it is defined: `record image`, or `type id = u32`.
pub(crate) fn definition(resolve: &Resolve, id: TypeId) -> String {
    let found = &resolve.types[id];
    let name = name_text(found.name.as_deref().unwrap_or("_"));
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
        | TypeDefKind::Resource => format!("{} {name}", Printer::new(resolve).kind(id)),
        _ => format!("type {name} = {}", Printer::new(resolve).kind(id)),
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
    format!("{}: {}", name_text(name), type_text(resolve, found))
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
        WorldItem::Function(found) => function_declaration(resolve, found),
        WorldItem::Type { id, .. } => definition(resolve, *id),
    }
}
