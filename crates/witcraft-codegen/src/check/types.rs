//! Types that no generator, or not that of this side, can write.

use witcraft_model::parts;
use witcraft_model::wit::{Handle, Resolve, Span, Type, TypeDefKind, TypeId};

use super::{Check, Finding};
use crate::Side;

/// Checks a type with a name, and all that is written in place inside it.
pub(super) fn named(check: &mut Check<'_>, id: TypeId) {
    let resolve = check.resolve();
    let ty = &resolve.types[id];
    let name = check.name(id);
    match &ty.kind {
        TypeDefKind::Record(record) => {
            for field in &record.fields {
                used(check, field.span, &field.ty);
                error_context(check, field.span, &name, &field.name, &field.ty);
            }
        }
        TypeDefKind::Variant(variant) => {
            for case in &variant.cases {
                if let Some(payload) = &case.ty {
                    used(check, case.span, payload);
                    error_context(check, case.span, &name, &case.name, payload);
                }
            }
        }
        TypeDefKind::Handle(_) if check.side == Side::Guest => check.refuse(
            "handle-alias",
            ty.span,
            Finding {
                what: format!("{name} is an alias of a handle"),
                label: "guest bindings cannot define it",
                why: "how a handle is written in Rust depends on where it is used: a borrowed one is a reference",
                way_out: "write `own<…>` or `borrow<…>` where it is used; an alias of the resource itself is fine",
            },
        ),
        TypeDefKind::Enum(_)
        | TypeDefKind::Flags(_)
        | TypeDefKind::Resource
        | TypeDefKind::Type(_) => {}
        kind => inside(check, ty.span, kind),
    }
}

/// Checks a type that is used at `span`: those without a name are written there.
pub(super) fn used(check: &mut Check<'_>, span: Span, ty: &Type) {
    let Type::Id(id) = ty else { return };
    let resolve = check.resolve();
    if resolve.types[*id].name.is_none() {
        inside(check, span, &resolve.types[*id].kind);
    }
}

fn inside(check: &mut Check<'_>, span: Span, kind: &TypeDefKind) {
    match kind {
        TypeDefKind::FixedLengthList(element, _) => fixed(check, span, element),
        TypeDefKind::Stream(Some(payload)) | TypeDefKind::Future(Some(payload)) => {
            payload_of(check, span, payload);
        }
        _ => {}
    }
    for ty in parts(kind) {
        used(check, span, &ty);
    }
}

fn fixed(check: &mut Check<'_>, span: Span, element: &Type) {
    if check.side == Side::Guest && holds_borrow(check.resolve(), element) {
        check.refuse(
            "borrow-in-fixed-list",
            span,
            Finding {
                what: "borrowed handles in a list of a fixed length".to_owned(),
                label: "guest bindings cannot define it",
                why: "the generator gives the array no lifetime for them",
                way_out: "use `list<borrow<…>>`, or a tuple",
            },
        );
    }
}

/// Upstream's host derives for such a type what Wasmtime's `ErrorContext` does not implement.
fn error_context(check: &mut Check<'_>, span: Span, owner: &str, part: &str, ty: &Type) {
    if check.side == Side::Host && holds_error_context(check.resolve(), ty) {
        check.refuse(
            "error-context-in-type",
            span,
            Finding {
                what: format!("`{part}` of {owner} holds an `error-context`"),
                label: "host bindings cannot define it",
                why: "every record and variant implements `Debug`, and Wasmtime's `ErrorContext` does not",
                way_out: "take it as a parameter of its own, or say it in a `string`",
            },
        );
    }
}

/// Whether an `error-context` is among the values of a type that is written in place, or of an alias.
fn holds_error_context(resolve: &Resolve, ty: &Type) -> bool {
    let id = match ty {
        Type::ErrorContext => return true,
        Type::Id(id) => *id,
        _ => return false,
    };
    match &resolve.types[id].kind {
        // A stream or a future of them is a handle; records and variants have said so themselves.
        TypeDefKind::Record(_)
        | TypeDefKind::Variant(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Future(_) => false,
        kind => parts(kind).any(|ty| holds_error_context(resolve, &ty)),
    }
}

/// Refused in text when it is read, but nobody refuses it in wasm.
fn payload_of(check: &mut Check<'_>, span: Span, payload: &Type) {
    if holds_borrow(check.resolve(), payload) {
        check.refuse(
            "borrow-in-payload",
            span,
            Finding {
                what: "a stream or future carries borrowed handles".to_owned(),
                label: "here",
                why: "a handle is lent for one call, and what is in a stream or future comes later",
                way_out: "carry `own<…>`",
            },
        );
    }
}

/// Whether a borrowed handle is anywhere in the type, names looked through.
fn holds_borrow(resolve: &Resolve, ty: &Type) -> bool {
    let Type::Id(id) = ty else { return false };
    match &resolve.types[*id].kind {
        TypeDefKind::Handle(handle) => matches!(handle, Handle::Borrow(_)),
        kind => parts(kind).any(|ty| holds_borrow(resolve, &ty)),
    }
}
