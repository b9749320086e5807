//! Names of types and cases that differ in WIT and are the same in Rust.
//!
//! `a1` and `a-1` are two names in WIT; as types both are `A1`. What differs in its case only never comes here: it is
//! refused when it is read.

use std::collections::HashMap;

use witcraft_model::wit::{InterfaceId, Span, TypeDefKind, TypeId, WorldItem};

use super::{Check, Finding};

/// Checks the types of an interface, and their cases.
pub(super) fn interface(check: &mut Check<'_>, id: InterfaceId) {
    let interface = &check.resolve().interfaces[id];
    types(check, interface.types.values().copied().collect());
}

/// Checks the world's own types, and their cases.
pub(super) fn world(check: &mut Check<'_>) {
    let world = &check.resolve().worlds[check.world.id()];
    let own = world.imports.values().filter_map(|item| match item {
        WorldItem::Type { id, .. } => Some(*id),
        _ => None,
    });
    types(check, own.collect());
}

fn types(check: &mut Check<'_>, ids: Vec<TypeId>) {
    let resolve = check.resolve();
    let names = ids.iter().filter_map(|id| {
        let ty = &resolve.types[*id];
        Some((ty.name.as_deref()?, ty.span))
    });
    distinct(check, names.collect());
    for id in ids {
        match &resolve.types[id].kind {
            TypeDefKind::Variant(variant) => {
                let cases = variant.cases.iter();
                let cases = cases.map(|case| (case.name.as_str(), case.span));
                distinct(check, cases.collect());
            }
            TypeDefKind::Enum(enum_) => {
                let cases = enum_.cases.iter();
                let cases = cases.map(|case| (case.name.as_str(), case.span));
                distinct(check, cases.collect());
            }
            _ => {}
        }
    }
}

/// How camel case tells names apart: neither by case nor by hyphens before digits.
pub(crate) fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split('-') {
        let mut chars = word.chars();
        out.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        out.extend(chars.map(|char| char.to_ascii_lowercase()));
    }
    out
}

fn distinct(check: &mut Check<'_>, names: Vec<(&str, Span)>) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (name, span) in names {
        let Some(other) = seen.insert(camel(name), name) else {
            continue;
        };
        check.refuse(
            "same-name-in-rust",
            span,
            Finding {
                what: format!("`{name}` and `{other}` have the same name in Rust"),
                label: "another of that name",
                why: "types and cases in Rust do not keep where a word ends before a digit",
                way_out: "rename one of them",
            },
        );
    }
}
