//! # `rust/name-clash`: names that become the same in Rust
//!
//! ## What it does
//!
//! Finds types of one interface or world that have the same name in CamelCase, with those that `use` brings into it, and
//! cases of one enum or variant. Hyphens before digits are lost there. They are not in the names of functions, fields,
//! parameters and flags, which stay apart.
//!
//! ## Why
//!
//! No bindings can be generated: two items would have one name.
//!
//! ## Example
//!
//! ```wit
//! enum http2 { on, off }
//! record http-2 { port: u16 }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! enum http2-mode { on, off }
//! record http2-options { port: u16 }
//! ```

use std::collections::HashMap;

use heck::ToUpperCamelCase;
use witcraft_diagnostics::Diagnostic;
use witcraft_model::wit::{Span, TypeDefKind, TypeId, WorldItem};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "rust/name-clash",
    summary: "names that become the same in Rust",
    level: Level::Deny,
    since: "0.1.0",
    source: include_str!("name_clash.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let resolve = context.resolve();
    let mut look_at = |owner: Span, types: Vec<TypeId>| {
        let names = types.iter().filter_map(|id| {
            let ty = &resolve.types[*id];
            Some((ty.name.as_deref()?, ty.span))
        });
        distinct(context, owner, names, found);
        for id in types {
            match &resolve.types[id].kind {
                TypeDefKind::Variant(variant) => {
                    let cases = variant.cases.iter();
                    let cases = cases.map(|case| (case.name.as_str(), case.span));
                    distinct(context, owner, cases, found);
                }
                TypeDefKind::Enum(enum_) => {
                    let cases = enum_.cases.iter();
                    let cases = cases.map(|case| (case.name.as_str(), case.span));
                    distinct(context, owner, cases, found);
                }
                _ => {}
            }
        }
    };
    for id in &context.own_interfaces {
        let interface = &resolve.interfaces[*id];
        look_at(interface.span, interface.types.values().copied().collect());
    }
    for id in &context.own_worlds {
        let world = &resolve.worlds[*id];
        let own = world.imports.values().filter_map(|item| match item {
            WorldItem::Type { id, .. } => Some(*id),
            _ => None,
        });
        look_at(world.span, own.collect());
    }
}

/// Finds the names that are one in Rust. Only where a digit follows a hyphen can there be any.
fn distinct<'n>(
    context: &Context<'_>,
    owner: Span,
    names: impl Iterator<Item = (&'n str, Span)> + Clone,
    found: &mut Vec<Diagnostic>,
) {
    let loses_a_hyphen = |name: &str| {
        let mut pairs = name.as_bytes().windows(2);
        pairs.any(|pair| pair[0] == b'-' && pair[1].is_ascii_digit())
    };
    if !names.clone().any(|(name, _)| loses_a_hyphen(name)) {
        return;
    }
    // What an `include` brings may stand in a file that nobody asked about.
    let place = |span| {
        let span = context.package.span(span);
        let here = span.filter(|span| context.files.iter().any(|file| file.id == span.file));
        here.or_else(|| context.package.span(owner))
    };
    let mut seen: HashMap<String, (&str, Span)> = HashMap::new();
    for (name, span) in names {
        let rust = name.to_upper_camel_case();
        let Some((other, first)) = seen.get(&rust) else {
            seen.insert(rust, (name, span));
            continue;
        };
        let mut places = [place(*first), place(span)];
        // What an `include` brings comes behind what the world defines, and stands before it in the text, mostly.
        places.sort_by_key(|place| place.as_ref().map(|span| (span.file, span.range.start)));
        let [Some(first), Some(second)] = places else {
            continue;
        };
        found.push(
            Diagnostic::warning(
                "lint",
                format!("`{name}` and `{other}` are both `{rust}` in Rust"),
            )
            .label(second, "the second one")
            .label(first, "the first one")
            .help("rename one: no bindings can be generated with both"),
        );
    }
}
