//! # `unused/duplicate-type`: types of one shape
//!
//! ## What it does
//!
//! Finds records, variants, enums and flags with the same members, of which there are at least two, in the same package:
//! members of the same names and types, whatever these types are called where they are used.
//!
//! ## Why
//!
//! They are different types for every tool, so values have to be converted although nothing
//! changes. Often one was copied from another interface.
//!
//! ## Example
//!
//! ```wit
//! interface a { record point { x: u32, y: u32 } }
//! interface b { record position { x: u32, y: u32 } }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! interface a { record point { x: u32, y: u32 } }
//! interface b { use a.{point}; }
//! ```

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use witcraft_diagnostics::{Diagnostic, Span};
use witcraft_model::wit::{PackageId, Resolve, Type, TypeDef, TypeDefKind, TypeId, WorldItem};
use witcraft_model::wit_text::Printer;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "unused/duplicate-type",
    summary: "types of one shape",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("duplicate_type.rs"),
    check,
};

/// What tells types apart without looking at the types of their members.
type Outline<'a> = (Option<PackageId>, &'static str, Vec<&'a str>);

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let resolve = context.resolve();
    let mut outlines: HashMap<Outline<'_>, Vec<TypeId>> = HashMap::new();
    for id in &context.own_interfaces {
        let interface = &resolve.interfaces[*id];
        for id in interface.types.values() {
            if let Some((keyword, members)) = members(&resolve.types[*id]) {
                let outline = (interface.package, keyword, members);
                outlines.entry(outline).or_default().push(*id);
            }
        }
    }
    for id in &context.own_worlds {
        let world = &resolve.worlds[*id];
        for item in world.imports.values() {
            let WorldItem::Type { id, .. } = item else {
                continue;
            };
            if let Some((keyword, members)) = members(&resolve.types[*id]) {
                let outline = (world.package, keyword, members);
                outlines.entry(outline).or_default().push(*id);
            }
        }
    }
    for ids in outlines.into_values().filter(|ids| ids.len() > 1) {
        alike(context, ids, found);
    }
}

/// Finds those of equal outline whose members are of equal types.
fn alike(context: &Context<'_>, ids: Vec<TypeId>, found: &mut Vec<Diagnostic>) {
    let resolve = context.resolve();
    let places = ids
        .into_iter()
        .filter_map(|id| Some((context.package.span(resolve.types[id].span)?, id)));
    let mut places: Vec<_> = places.collect();
    places.sort_by_key(|(span, _)| (span.file, span.range.start));
    // An `include` copies the types of a world: they are written once.
    places.dedup_by(|(span, _), (other, _)| span == other);
    let mut firsts: HashMap<Vec<Option<String>>, (Span, TypeId)> = HashMap::new();
    let name = |id: TypeId| resolve.types[id].name.as_deref().unwrap_or_default();
    for (span, id) in places {
        match firsts.entry(types_of(resolve, id)) {
            Entry::Vacant(entry) => drop(entry.insert((span, id))),
            Entry::Occupied(entry) => {
                let (first_span, first) = entry.get();
                let message = format!("`{}` has the same members as `{}`", name(id), name(*first));
                found.push(
                    Diagnostic::warning("lint", message)
                        .label(span, "the same again")
                        .label(first_span.clone(), "the first one")
                        .help(
                            "define it once and `use` it, or say in a comment what makes them two",
                        ),
                );
            }
        }
    }
}

/// The keyword of a type with at least two members, and their names.
fn members(ty: &TypeDef) -> Option<(&'static str, Vec<&str>)> {
    let (keyword, names): (_, Vec<&str>) = match &ty.kind {
        TypeDefKind::Record(it) => ("record", it.fields.iter().map(|it| &*it.name).collect()),
        TypeDefKind::Variant(it) => ("variant", it.cases.iter().map(|it| &*it.name).collect()),
        TypeDefKind::Enum(it) => ("enum", it.cases.iter().map(|it| &*it.name).collect()),
        TypeDefKind::Flags(it) => ("flags", it.flags.iter().map(|it| &*it.name).collect()),
        _ => return None,
    };
    (names.len() > 1).then_some((keyword, names))
}

/// The types of the members, which read the same only where they are the same.
fn types_of(resolve: &Resolve, id: TypeId) -> Vec<Option<String>> {
    let text = |ty: Type| {
        let printer = Printer::new(resolve).naming(|id| nominal(resolve, id));
        printer.ty(&ty)
    };
    match &resolve.types[id].kind {
        TypeDefKind::Record(record) => {
            let fields = record.fields.iter();
            fields.map(|field| Some(text(field.ty))).collect()
        }
        TypeDefKind::Variant(variant) => {
            let cases = variant.cases.iter();
            cases.map(|case| case.ty.map(text)).collect()
        }
        _ => Vec::new(),
    }
}

/// A type under a name that no other has: what is behind an alias, unless each definition makes a type of its own.
fn nominal(resolve: &Resolve, id: TypeId) -> String {
    use TypeDefKind::{Enum, Flags, Record, Resource, Type as Alias, Variant};
    let printer = Printer::new(resolve).naming(|id| nominal(resolve, id));
    match &resolve.types[id].kind {
        Record(_) | Variant(_) | Enum(_) | Flags(_) | Resource => format!("#{}", id.index()),
        Alias(ty) => printer.ty(ty),
        _ => printer.kind(id),
    }
}
