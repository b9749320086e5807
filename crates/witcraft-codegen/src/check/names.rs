//! Names that differ in WIT and are the same in Rust.
//!
//! `a1` and `a-1` are two names in WIT; as types both are `A1`. So are `ab` and `AB`, which WIT itself does not
//! allow next to each other.

use std::collections::HashMap;

use witcraft_model::wit::{InterfaceId, Span, TypeDefKind, TypeId, WorldItem};

use super::{Check, Finding, own_functions};

/// Checks the types and functions of an interface, and their parts.
pub(super) fn interface(check: &mut Check<'_>, id: InterfaceId) {
    let resolve = check.resolve();
    let interface = &resolve.interfaces[id];
    types(check, interface.types.values().copied().collect());
    let functions = interface
        .functions
        .values()
        .map(|function| (function.name.as_str(), function.span));
    distinct(check, snake, functions.collect());
    for function in interface.functions.values() {
        let params = function.params.iter();
        let params = params.map(|param| (param.name.as_str(), param.span));
        distinct(check, snake, params.collect());
    }
}

/// Checks the world's own types and functions, and their parts.
pub(super) fn world(check: &mut Check<'_>) {
    let world = &check.resolve().worlds[check.world.id()];
    let own = world.imports.values().filter_map(|item| match item {
        WorldItem::Type { id, .. } => Some(*id),
        _ => None,
    });
    types(check, own.collect());
    let functions = own_functions(check);
    for (_, function) in &functions {
        let params = function.params.iter();
        let params = params.map(|param| (param.name.as_str(), param.span));
        distinct(check, snake, params.collect());
    }
}

fn types(check: &mut Check<'_>, ids: Vec<TypeId>) {
    let resolve = check.resolve();
    let names = ids.iter().filter_map(|id| {
        let ty = &resolve.types[*id];
        Some((ty.name.as_deref()?, ty.span))
    });
    distinct(check, camel, names.collect());
    for id in ids {
        match &resolve.types[id].kind {
            TypeDefKind::Record(record) => {
                let fields = record.fields.iter();
                let fields = fields.map(|field| (field.name.as_str(), field.span));
                distinct(check, snake, fields.collect());
            }
            TypeDefKind::Variant(variant) => {
                let cases = variant.cases.iter();
                let cases = cases.map(|case| (case.name.as_str(), case.span));
                distinct(check, camel, cases.collect());
            }
            TypeDefKind::Enum(enum_) => {
                let cases = enum_.cases.iter();
                let cases = cases.map(|case| (case.name.as_str(), case.span));
                distinct(check, camel, cases.collect());
            }
            TypeDefKind::Flags(flags) => {
                let flags = flags.flags.iter();
                let flags = flags.map(|flag| (flag.name.as_str(), flag.span));
                distinct(check, snake, flags.collect());
            }
            _ => {}
        }
    }
}

/// How snake case, or screaming case, tells names apart: not by their case.
fn snake(name: &str) -> String {
    name.to_lowercase()
}

/// How camel case tells names apart: not by hyphens before digits either.
pub(crate) fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split('-') {
        let mut chars = word.chars();
        out.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        out.extend(chars.map(|char| char.to_ascii_lowercase()));
    }
    out
}

fn distinct(check: &mut Check<'_>, rust: fn(&str) -> String, names: Vec<(&str, Span)>) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (name, span) in names {
        let Some(other) = seen.insert(rust(name), name) else {
            continue;
        };
        check.refuse(
            "same-name-in-rust",
            span,
            Finding {
                what: format!("`{name}` and `{other}` have the same name in Rust"),
                label: "another of that name",
                why: "names in Rust keep neither the case of a name nor, in types, where its words end before a digit",
                way_out: "rename one of them",
            },
        );
    }
}
