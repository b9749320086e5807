//! Whether a dependency that `wit-parser` accepts may hold what the specification forbids. Only then
//! is it worth a tree for [`super::strict`], which says what, and where.
//!
//! It may suspect what is good, and never overlooks what is not: what comes from other packages,
//! which are not known here, is suspect wherever it would matter.

use std::collections::HashSet;

use wit_parser::{
    Handle, Interface, Type, TypeDefKind, TypeId, UnresolvedPackage, UnresolvedPackageGroup, World,
    WorldItem, WorldKey,
};

use super::strict::MOST_FLAGS;

pub(super) fn is_suspect(group: &UnresolvedPackageGroup) -> bool {
    let mut packages = group.nested.iter().chain([&group.main]);
    packages.any(|package| has_suspect_type(package) || has_upper_case(package))
}

fn has_suspect_type(package: &UnresolvedPackage) -> bool {
    package
        .types
        .iter()
        .any(|(_, definition)| match &definition.kind {
            TypeDefKind::Record(record) => record.fields.is_empty(),
            TypeDefKind::Flags(flags) => !(1..=MOST_FLAGS).contains(&flags.flags.len()),
            TypeDefKind::Tuple(tuple) => tuple.types.is_empty(),
            TypeDefKind::FixedLengthList(_, length) => *length == 0,
            TypeDefKind::Stream(Some(element)) => {
                is_char(*element, package) || may_lend(*element, package)
            }
            TypeDefKind::Future(Some(value)) => may_lend(*value, package),
            _ => false,
        })
}

fn is_char(ty: Type, package: &UnresolvedPackage) -> bool {
    match ty {
        Type::Char => true,
        Type::Id(id) => match package.types[id].kind {
            TypeDefKind::Type(aliased) => is_char(aliased, package),
            _ => false,
        },
        _ => false,
    }
}

/// Whether there may be a borrow in a value of this type.
fn may_lend(ty: Type, package: &UnresolvedPackage) -> bool {
    let mut seen: HashSet<TypeId> = HashSet::new();
    let mut next = vec![ty];
    while let Some(ty) = next.pop() {
        let Type::Id(id) = ty else { continue };
        if !seen.insert(id) {
            continue;
        }
        match &package.types[id].kind {
            TypeDefKind::Handle(Handle::Borrow(_)) | TypeDefKind::Unknown => return true,
            // A handle is passed, and not what it stands for.
            TypeDefKind::Handle(Handle::Own(_))
            | TypeDefKind::Resource
            | TypeDefKind::Flags(_)
            | TypeDefKind::Enum(_) => {}
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
        }
    }
    false
}

/// Without capital letters, no two names differ only in them.
fn has_upper_case(package: &UnresolvedPackage) -> bool {
    let upper = |name: &str| name.bytes().any(|byte| byte.is_ascii_uppercase());
    let members = package
        .types
        .iter()
        .any(|(_, definition)| match &definition.kind {
            TypeDefKind::Record(record) => record.fields.iter().any(|field| upper(&field.name)),
            TypeDefKind::Variant(variant) => variant.cases.iter().any(|case| upper(&case.name)),
            TypeDefKind::Enum(cases) => cases.cases.iter().any(|case| upper(&case.name)),
            TypeDefKind::Flags(flags) => flags.flags.iter().any(|flag| upper(&flag.name)),
            _ => false,
        });
    let function = |function: &wit_parser::Function| {
        upper(&function.name) || function.params.iter().any(|param| upper(&param.name))
    };
    let interface = |(_, interface): (_, &Interface)| {
        interface.types.keys().any(|name| upper(name)) || interface.functions.values().any(function)
    };
    let item = |(key, item): (&WorldKey, &WorldItem)| {
        matches!(key, WorldKey::Name(name) if upper(name))
            || matches!(item, WorldItem::Function(found) if function(found))
    };
    let world = |(_, world): (_, &World)| world.imports.iter().chain(&world.exports).any(item);
    members || package.interfaces.iter().any(interface) || package.worlds.iter().any(world)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// That nothing bad is overlooked is tested where whole packages are loaded.
    #[test]
    fn what_wasi_does_is_not_suspect() {
        let wit = "package a:b@1.0.0;
            interface types {
                enum error-code { io, pipe }
                resource descriptor {
                    write: func(data: stream<u8>) -> future<result<_, error-code>>;
                    entries: func() -> tuple<stream<entry>, future<result<_, error-code>>>;
                    is-same: func(other: borrow<descriptor>) -> bool;
                }
                record entry { name: option<string>, inside: descriptor }
                flags modes { read, write }
            }
            world w { import types; export run: async func() -> result; }";
        let group = UnresolvedPackageGroup::parse("a.wit", wit).unwrap();
        assert!(!is_suspect(&group));
    }
}
