//! Whether a dependency that `wit-parser` accepts may hold what the specification forbids. Only then
//! is it worth a tree for [`super::strict`], which says what, and where.
//!
//! It may suspect what is good, and never overlooks what is not: what comes from other packages,
//! which are not known here, is suspect wherever it would matter.

use std::collections::{HashMap, HashSet};

use wit_parser::{
    Function, Handle, Interface, Type, TypeDefKind, TypeId, UnresolvedPackage,
    UnresolvedPackageGroup, World, WorldItem, WorldKey,
};

use super::strict::MOST_FLAGS;
use crate::parts;

pub(super) fn is_suspect(group: &UnresolvedPackageGroup) -> bool {
    let mut packages = group.nested.iter().chain([&group.main]);
    packages.any(|package| has_suspect_type(package) || has_clash(package))
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
            kind => next.extend(parts(kind)),
        }
    }
    false
}

/// Whether there are names beside each other that differ only in capital letters.
fn has_clash(package: &UnresolvedPackage) -> bool {
    let members = package
        .types
        .iter()
        .any(|(_, definition)| match &definition.kind {
            TypeDefKind::Record(record) => clash(record.fields.iter().map(|field| &*field.name)),
            TypeDefKind::Variant(variant) => clash(variant.cases.iter().map(|case| &*case.name)),
            TypeDefKind::Enum(cases) => clash(cases.cases.iter().map(|case| &*case.name)),
            TypeDefKind::Flags(flags) => clash(flags.flags.iter().map(|flag| &*flag.name)),
            _ => false,
        });
    let parameters = |function: &Function| clash(function.params.iter().map(|one| &*one.name));
    let interface = |(_, interface): (_, &Interface)| {
        let types = interface.types.keys().map(String::as_str);
        let functions = interface.functions.keys().map(|name| without_kind(name));
        clash(types.chain(functions)) || interface.functions.values().any(parameters)
    };
    let world = |(_, world): (_, &World)| {
        let items = || world.imports.iter().chain(&world.exports);
        let names = items().filter_map(|(key, _)| match key {
            WorldKey::Name(name) => Some(name.as_str()),
            WorldKey::Interface(_) => None,
        });
        clash(names)
            || items().any(
                |(_, item)| matches!(item, WorldItem::Function(function) if parameters(function)),
            )
    };
    members || package.interfaces.iter().any(interface) || package.worlds.iter().any(world)
}

/// The name of a function without `[method]` and its like, which stand apart in the model only.
fn without_kind(name: &str) -> &str {
    name.rsplit(']').next().unwrap_or(name)
}

fn clash<'a>(names: impl Iterator<Item = &'a str> + Clone) -> bool {
    let upper = |name: &str| name.bytes().any(|byte| byte.is_ascii_uppercase());
    if !names.clone().any(upper) {
        return false;
    }
    let mut seen: HashMap<String, &str> = HashMap::new();
    names.into_iter().any(|name| {
        let other = seen.insert(name.to_ascii_lowercase(), name);
        other.is_some_and(|other| other != name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// That nothing bad is overlooked is tested where whole packages are loaded.
    #[test]
    fn what_wasi_does_is_not_suspect() {
        let wit = "package a:b@1.0.0;
            interface types {
                enum error-code { DNS-timeout, HTTP-request-denied, io, pipe }
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
