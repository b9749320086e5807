//! Types that no generator, or not that of this side, can write.

use witcraft_model::wit::{Handle, Resolve, Span, Type, TypeDefKind, TypeId};

use super::{Check, Finding};
use crate::Side;

/// More than these have no representation in the Canonical ABI.
const MOST_FLAGS: usize = 32;

/// Checks a type with a name, and all that is written in place inside it.
pub(super) fn named(check: &mut Check<'_>, id: TypeId) {
    let resolve = check.resolve();
    let ty = &resolve.types[id];
    let name = check.name(id);
    match &ty.kind {
        TypeDefKind::Record(record) => {
            if record.fields.is_empty() {
                empty(check, ty.span, "record", &name);
            }
            for field in &record.fields {
                used(check, field.span, &field.ty);
                error_context(check, field.span, &name, &field.name, &field.ty);
            }
        }
        TypeDefKind::Flags(flags) => {
            if flags.flags.is_empty() {
                empty(check, ty.span, "set of flags", &name);
            }
            if let Some(flag) = flags.flags.get(MOST_FLAGS) {
                check.refuse(
                    "too-many-flags",
                    flag.span,
                    Finding {
                        what: format!("flags {name} have {} members", flags.flags.len()),
                        label: "this is one too many",
                        why: "the Canonical ABI has room for 32 of them",
                        way_out: "split the flags in two, or use `list<u8>`",
                    },
                );
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
        TypeDefKind::Enum(_) | TypeDefKind::Resource | TypeDefKind::Type(_) => {}
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
    let resolve = check.resolve();
    match kind {
        TypeDefKind::Tuple(tuple) => {
            if tuple.types.is_empty() {
                empty(check, span, "tuple", "this");
            }
            for ty in &tuple.types {
                used(check, span, ty);
            }
        }
        TypeDefKind::FixedLengthList(element, length) => {
            fixed(check, span, element, *length);
            used(check, span, element);
        }
        TypeDefKind::List(ty) | TypeDefKind::Option(ty) => used(check, span, ty),
        TypeDefKind::Map(key, value) => {
            used(check, span, key);
            used(check, span, value);
        }
        TypeDefKind::Result(result) => {
            for ty in [&result.ok, &result.err].into_iter().flatten() {
                used(check, span, ty);
            }
        }
        TypeDefKind::Stream(Some(payload)) => {
            if is_char(resolve, payload) {
                check.refuse(
                    "char-stream",
                    span,
                    Finding {
                        what: "a stream of `char`".to_owned(),
                        label: "here",
                        why: "WIT leaves open how many bytes a character in a stream takes, and forbids it until then",
                        way_out: "use `stream<u8>` for UTF-8, or `stream<u32>` for code points",
                    },
                );
            }
            payload_of(check, span, payload);
        }
        TypeDefKind::Future(Some(payload)) => payload_of(check, span, payload),
        _ => {}
    }
}

fn empty(check: &mut Check<'_>, span: Span, kind: &'static str, name: &str) {
    check.refuse(
        "empty-type",
        span,
        Finding {
            what: format!("{name} is an empty {kind}"),
            label: "nothing in it",
            why: "the Canonical ABI has no values without any bits, and no component can declare them",
            way_out: "give it a part, or leave it out: a case needs no payload, a result no value",
        },
    );
}

fn fixed(check: &mut Check<'_>, span: Span, element: &Type, length: u32) {
    if length == 0 {
        check.refuse(
            "empty-fixed-list",
            span,
            Finding {
                what: "a list whose length is always 0".to_owned(),
                label: "here",
                why: "the Canonical ABI has no values without any bits, and no component can declare them",
                way_out: "leave it out, or use `list<T>`",
            },
        );
    }
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
    let holds = |ty: &Type| holds_error_context(resolve, ty);
    let id = match ty {
        Type::ErrorContext => return true,
        Type::Id(id) => *id,
        _ => return false,
    };
    match &resolve.types[id].kind {
        TypeDefKind::Type(ty)
        | TypeDefKind::List(ty)
        | TypeDefKind::Option(ty)
        | TypeDefKind::FixedLengthList(ty, _) => holds(ty),
        TypeDefKind::Map(key, value) => holds(key) || holds(value),
        TypeDefKind::Tuple(tuple) => tuple.types.iter().any(holds),
        TypeDefKind::Result(result) => [&result.ok, &result.err].into_iter().flatten().any(holds),
        // A stream or a future of them is a handle; records and variants have said so themselves.
        _ => false,
    }
}

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
    used(check, span, payload);
}

fn is_char(resolve: &Resolve, ty: &Type) -> bool {
    match ty {
        Type::Char => true,
        Type::Id(id) => {
            matches!(&resolve.types[*id].kind, TypeDefKind::Type(ty) if is_char(resolve, ty))
        }
        _ => false,
    }
}

/// Whether a borrowed handle is anywhere in the type, names looked through.
fn holds_borrow(resolve: &Resolve, ty: &Type) -> bool {
    let Type::Id(id) = ty else { return false };
    let holds = |ty: &Type| holds_borrow(resolve, ty);
    match &resolve.types[*id].kind {
        TypeDefKind::Handle(handle) => matches!(handle, Handle::Borrow(_)),
        TypeDefKind::Type(ty)
        | TypeDefKind::List(ty)
        | TypeDefKind::Option(ty)
        | TypeDefKind::FixedLengthList(ty, _) => holds(ty),
        TypeDefKind::Stream(payload) | TypeDefKind::Future(payload) => {
            payload.as_ref().is_some_and(holds)
        }
        TypeDefKind::Map(key, value) => holds(key) || holds(value),
        TypeDefKind::Tuple(tuple) => tuple.types.iter().any(holds),
        TypeDefKind::Record(record) => record.fields.iter().any(|field| holds(&field.ty)),
        TypeDefKind::Variant(variant) => variant
            .cases
            .iter()
            .filter_map(|case| case.ty.as_ref())
            .any(holds),
        TypeDefKind::Result(result) => [&result.ok, &result.err].into_iter().flatten().any(holds),
        _ => false,
    }
}
