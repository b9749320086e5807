//! What streams and futures carry, in guest bindings.
//!
//! Upstream implements a trait for each payload, in a module of its own, and has two defects there. The module of
//! a payload with a map lacks the trait that maps are read with. And of two payloads of the same structure only
//! the first gets its implementation, although the types in them differ: `future<result<_, failure>>` with the
//! `failure` of the import is not that of the export. Making all structures different, by a number in the name of
//! one part, takes this away.

use std::collections::HashSet;

use witcraft_model::parts;
use witcraft_model::wit::{Resolve, Type, TypeDefKind, TypeId, WorldId};

use super::{standin, text};

/// Gives modules of payloads, and functions of the world itself, the trait that they need for maps.
pub(crate) fn import_maps(code: &str, runtime: &str) -> String {
    const MODULE: &str = "pub mod vtable";
    const METHOD: &str = ".wit_map_len()";
    let mut out = String::with_capacity(code.len());
    let mods = [code.find("\nmod "), code.find("\npub mod ")];
    let first = mods.into_iter().flatten().min().unwrap_or(code.len());
    if code[..first].contains(METHOD) {
        out.push_str(&format!("use {runtime}::WitMap as _;\n"));
    }
    let mut rest = code;
    while let Some(at) = rest.find(MODULE) {
        let Some(block) = text::block(rest, at) else {
            break;
        };
        let body = &rest[block.start + 1..block.end];
        out.push_str(&rest[..=block.start]);
        if body.contains(METHOD) {
            out.push_str(&format!("\nuse {runtime}::WitMap;\n"));
        }
        out.push_str(body);
        rest = &rest[block.end..];
    }
    out.push_str(rest);
    out
}

/// Makes the structures of all named types different, if a payload would otherwise go without its implementation.
///
/// Returns whether anything was changed.
pub(crate) fn tell_apart(resolve: &mut Resolve, world: WorldId) -> bool {
    let is_needed = resolve.types.iter().any(|(_, ty)| match &ty.kind {
        TypeDefKind::Stream(Some(payload)) | TypeDefKind::Future(Some(payload)) => {
            is_structure(resolve, payload) && holds_named(resolve, payload, &mut HashSet::new())
        }
        _ => false,
    });
    if !is_needed {
        return false;
    }
    // What is imported and exported is one type before, and two afterwards.
    resolve.generate_nominal_type_ids(world);
    for (number, (_, ty)) in resolve.types.iter_mut().enumerate() {
        let first = match &mut ty.kind {
            TypeDefKind::Record(record) => record.fields.first_mut().map(|field| &mut field.name),
            TypeDefKind::Variant(variant) => variant.cases.first_mut().map(|case| &mut case.name),
            TypeDefKind::Enum(enum_) => enum_.cases.first_mut().map(|case| &mut case.name),
            TypeDefKind::Flags(flags) => flags.flags.first_mut().map(|flag| &mut flag.name),
            _ => None,
        };
        if let Some(name) = first {
            *name = standin::numbered(name, number);
        }
    }
    true
}

/// Whether upstream compares the type by its structure: it has no Rust item of its own.
fn is_structure(resolve: &Resolve, ty: &Type) -> bool {
    let Type::Id(id) = ty else { return false };
    match &resolve.types[*id].kind {
        TypeDefKind::Type(ty) => is_structure(resolve, ty),
        kind => !is_nominal(kind) && !matches!(kind, TypeDefKind::Resource),
    }
}

fn is_nominal(kind: &TypeDefKind) -> bool {
    matches!(
        kind,
        TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
    )
}

fn holds_named(resolve: &Resolve, ty: &Type, seen: &mut HashSet<TypeId>) -> bool {
    let Type::Id(id) = ty else { return false };
    if !seen.insert(*id) {
        return false;
    }
    let kind = &resolve.types[*id].kind;
    is_nominal(kind) || parts(kind).any(|ty| holds_named(resolve, &ty, seen))
}
