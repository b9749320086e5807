//! # `resource/returned-own`: a resource that is taken and given back
//!
//! ## What it does
//!
//! Finds functions that take a resource for good and return the same one.
//!
//! ## Why
//!
//! The handle is moved there and back only to be used meanwhile. A `borrow` lends it for the call,
//! and the caller keeps its handle even where the call fails.
//!
//! ## Example
//!
//! ```wit
//! rewind: func(file: own<file>) -> file;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! rewind: func(file: borrow<file>);
//! ```

use std::collections::HashSet;

use witcraft_diagnostics::Diagnostic;
use witcraft_model::wit::{Handle, Type, TypeDefKind, TypeId};
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::{Context, references};
use crate::model::add_parts;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "resource/returned-own",
    summary: "a resource that is taken and given back",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("returned_own.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.functions() {
        let Some(function) = context.function(&item) else {
            continue;
        };
        let Some(result) = function.result else {
            continue;
        };
        let written: Vec<_> = ast::parameters(&item.node).collect();
        // A method takes its resource before all that is written.
        let hidden = function.params.len().saturating_sub(written.len());
        let taken = function.params.iter().skip(hidden);
        let taken = taken.map(|parameter| owned(context, parameter.ty));
        let taken: Vec<_> = written.into_iter().zip(taken).collect();
        if taken.iter().all(|(_, owned)| owned.is_none()) {
            continue;
        }
        let returned = returned(context, result);
        for (parameter, owned) in taken {
            use SyntaxKind::{NamedType, OwnType};
            let mut types = parameter.children();
            let ty = types.find(|node| matches!(node.kind(), NamedType | OwnType));
            let (Some(ty), Some(owned)) = (ty, owned) else {
                continue;
            };
            if returned.contains(&owned) {
                let name = references(&ty).first().map(ast::text).unwrap_or_default();
                found.push(
                    item.at(&ty)
                        .finding_at(
                            format!("`{}` takes a `{name}` and gives one back", item.name()),
                            "taken for good",
                        )
                        .help(format!("lend it: `borrow<{name}>`")),
                );
            }
        }
    }
}

/// The resource that a handle of this type owns.
fn owned(context: &Context<'_>, ty: Type) -> Option<TypeId> {
    let types = &context.resolve().types;
    let Type::Id(id) = ty else { return None };
    match types[id].kind {
        TypeDefKind::Type(ty) => owned(context, ty),
        TypeDefKind::Handle(Handle::Own(resource)) => Some(origin(context, resource)),
        _ => None,
    }
}

/// Every resource of which a result holds one.
fn returned(context: &Context<'_>, result: Type) -> HashSet<TypeId> {
    let mut parts = HashSet::new();
    add_parts(context.resolve(), result, &mut parts);
    let parts = parts.into_iter();
    parts
        .filter_map(|id| owned(context, Type::Id(id)))
        .collect()
}

/// The definition behind every other name of a resource.
fn origin(context: &Context<'_>, mut id: TypeId) -> TypeId {
    while let TypeDefKind::Type(Type::Id(target)) = context.resolve().types[id].kind {
        id = target;
    }
    id
}
