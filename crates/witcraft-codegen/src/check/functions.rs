//! Functions that no generator, or not that of this side, can write.

use witcraft_model::wit::abi::AbiVariant;
use witcraft_model::wit::{Function, InterfaceId, Resolve, Span, Type, TypeDefKind};
use witcraft_model::{Direction, parts};

use super::types::used;
use super::{Check, Finding, own_functions};
use crate::Side;

/// Checks the functions of an interface.
pub(super) fn interface(check: &mut Check<'_>, id: InterfaceId) {
    let functions = &check.resolve().interfaces[id].functions;
    for function in functions.values() {
        for direction in [Direction::Import, Direction::Export] {
            if check.has(id, direction) {
                one(check, direction, function);
            }
        }
    }
}

/// Checks the functions of the world itself.
pub(super) fn world(check: &mut Check<'_>) {
    for (direction, function) in own_functions(check) {
        one(check, direction, function);
    }
}

fn one(check: &mut Check<'_>, direction: Direction, function: &Function) {
    for param in &function.params {
        used(check, param.span, &param.ty);
    }
    if let Some(result) = &function.result {
        used(check, function.span, result);
    }
    if check.side == Side::Host {
        many_parameters(check, function);
    } else {
        match direction {
            Direction::Import => {
                fixed_list_of_task(check, function);
                for param in &function.params {
                    // It is kept until the call is over.
                    let is_kept = !function.kind.is_async() && is_error_context(check, &param.ty);
                    lost_error_context(check, function, param.span, &param.ty, is_kept);
                }
            }
            Direction::Export => {
                if let Some(result) = &function.result {
                    let is_kept = function.kind.is_async() && is_error_context(check, result);
                    lost_error_context(check, function, function.span, result, is_kept);
                }
            }
        }
    }
}

/// Wasmtime knows tuples of parameters up to this length.
const MOST_PARAMETERS: usize = 17;

fn many_parameters(check: &mut Check<'_>, function: &Function) {
    if let Some(param) = function.params.get(MOST_PARAMETERS) {
        check.refuse(
            "too-many-parameters",
            param.span,
            Finding {
                what: format!(
                    "`{}` has {} parameters",
                    function.item_name(),
                    function.params.len()
                ),
                label: "this is one too many",
                why: "host bindings pass parameters as a tuple, and Wasmtime knows tuples of up to 17",
                way_out: "take a record instead",
            },
        );
    }
}

/// Upstream panics over how to free such parameters if the call is given up.
fn fixed_list_of_task(check: &mut Check<'_>, function: &Function) {
    let resolve = check.resolve();
    let signature = resolve.wasm_signature(AbiVariant::GuestImportAsync, function);
    if !function.kind.is_async() || signature.indirect_params {
        return;
    }
    for param in &function.params {
        if flattens_fixed_list(resolve, &param.ty) {
            check.refuse(
                "fixed-list-in-async-import",
                param.span,
                Finding {
                    what: format!(
                        "the imported asynchronous function `{}` takes a list of a fixed length",
                        function.item_name()
                    ),
                    label: "guest bindings cannot pass it",
                    why: "with no more than 4 flat parameters the generator does not know how to free them again",
                    way_out: "use `list<T>` or a tuple, or make the function synchronous",
                },
            );
        }
    }
}

/// Whether the elements of a fixed-length list are among the flat values of a type.
fn flattens_fixed_list(resolve: &Resolve, ty: &Type) -> bool {
    let Type::Id(id) = ty else { return false };
    match &resolve.types[*id].kind {
        TypeDefKind::FixedLengthList(..) => true,
        TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Future(_) => false,
        kind => parts(kind).any(|ty| flattens_fixed_list(resolve, &ty)),
    }
}

/// Upstream lets go of an `error-context` as soon as it has read its handle, which is too early unless a variable
/// happens to hold it for longer; and it panics over how to free one that is a synchronous result.
fn lost_error_context(
    check: &mut Check<'_>,
    function: &Function,
    span: Span,
    ty: &Type,
    is_kept: bool,
) {
    if is_kept || !passes_error_context(check.resolve(), ty) {
        return;
    }
    check.refuse(
        "lost-error-context",
        span,
        Finding {
            what: format!("`{}` passes on an `error-context`", function.item_name()),
            label: "guest bindings lose it on the way",
            why: "the generator lets go of its handle before it has crossed, so that the call would trap",
            way_out: "say it in a `string` or in a type of your own; taking an `error-context` works, passing one on only \
                      as a whole parameter of a synchronous import or the whole result of an asynchronous export",
        },
    );
}

/// Whether a type is `error-context`, or another name for it.
fn is_error_context(check: &Check<'_>, ty: &Type) -> bool {
    match ty {
        Type::ErrorContext => true,
        Type::Id(id) => match &check.resolve().types[*id].kind {
            TypeDefKind::Type(ty) => is_error_context(check, ty),
            _ => false,
        },
        _ => false,
    }
}

/// Whether an `error-context` is anywhere in the type, or comes out of a stream or future in it.
fn passes_error_context(resolve: &Resolve, ty: &Type) -> bool {
    match ty {
        Type::ErrorContext => true,
        Type::Id(id) => {
            parts(&resolve.types[*id].kind).any(|ty| passes_error_context(resolve, &ty))
        }
        _ => false,
    }
}
