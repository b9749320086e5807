//! Functions that no generator, or not that of this side, can write.

use witcraft_model::Direction;
use witcraft_model::wit::abi::AbiVariant;
use witcraft_model::wit::{Function, InterfaceId, Resolve, Type, TypeDefKind};

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
            Direction::Import => fixed_list_of_task(check, function),
            Direction::Export => bare_error_context(check, function),
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
    let flattens = |ty: &Type| flattens_fixed_list(resolve, ty);
    match &resolve.types[*id].kind {
        TypeDefKind::FixedLengthList(..) => true,
        TypeDefKind::Type(ty) | TypeDefKind::Option(ty) => flattens(ty),
        TypeDefKind::Tuple(tuple) => tuple.types.iter().any(flattens),
        TypeDefKind::Record(record) => record.fields.iter().any(|field| flattens(&field.ty)),
        TypeDefKind::Variant(variant) => variant
            .cases
            .iter()
            .filter_map(|case| case.ty.as_ref())
            .any(flattens),
        TypeDefKind::Result(result) => [&result.ok, &result.err]
            .into_iter()
            .flatten()
            .any(flattens),
        _ => false,
    }
}

/// Upstream panics over how to free such a result.
fn bare_error_context(check: &mut Check<'_>, function: &Function) {
    let resolve = check.resolve();
    let signature = resolve.wasm_signature(AbiVariant::GuestExport, function);
    let Some(result) = &function.result else {
        return;
    };
    if function.kind.is_async() || signature.retptr {
        return;
    }
    if flattens_to_error_context(check, result) {
        check.refuse(
            "bare-error-context",
            function.span,
            Finding {
                what: format!(
                    "the exported function `{}` returns nothing but an `error-context`",
                    function.item_name()
                ),
                label: "guest bindings cannot return it",
                why: "the generator expects such a result in memory, and the Canonical ABI has it in a register",
                way_out: "return `result<_, error-context>`, or make the function asynchronous",
            },
        );
    }
}

/// Whether a type, of one flat value, is that of an `error-context`.
fn flattens_to_error_context(check: &Check<'_>, ty: &Type) -> bool {
    let resolve = check.resolve();
    match ty {
        Type::ErrorContext => true,
        Type::Id(id) => match &resolve.types[*id].kind {
            TypeDefKind::Type(ty) | TypeDefKind::FixedLengthList(ty, _) => {
                flattens_to_error_context(check, ty)
            }
            TypeDefKind::Record(record) => record
                .fields
                .iter()
                .any(|field| flattens_to_error_context(check, &field.ty)),
            TypeDefKind::Tuple(tuple) => tuple
                .types
                .iter()
                .any(|ty| flattens_to_error_context(check, ty)),
            _ => false,
        },
        _ => false,
    }
}
