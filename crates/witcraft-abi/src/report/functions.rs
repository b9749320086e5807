//! A function's types, its core signatures, and whose memory it uses.

use wit_parser::{Function, Resolve};
use witcraft_model::Package;

use super::world::Placed;
use super::{Allocation, CrossingAbi, Direction, FunctionAbi, Intrinsic, ParamAbi};
use crate::describe;
use crate::function::{
    CoreExport, CoreImport, Crossing, Passing, Returning, Signature, signature, task_return,
};
use crate::layout::Layouts;

pub(super) fn function(
    package: &Package,
    layouts: &Layouts<'_>,
    placed: &Placed<'_>,
) -> FunctionAbi {
    let resolve = package.resolve();
    let printer = describe::printer(package, placed.home);
    let function = placed.function;
    let offsets = layouts.offsets(function.params.iter().map(|param| &param.ty));
    let params = function.params.iter().zip(offsets).map(|(param, offset)| {
        let layout = layouts.of(&param.ty);
        ParamAbi {
            name: param.name.clone(),
            ty: printer.ty(&param.ty),
            flat: layout.flat.types().to_vec(),
            flat_count: layout.flat.count(),
            offset,
            size: layout.size,
        }
    });
    let channels = function.find_futures_and_streams(resolve);
    FunctionAbi {
        path: placed.path.to_string(),
        direction: placed.direction,
        is_async: function.kind.is_async(),
        params: params.collect(),
        result: function.result.as_ref().map(|ty| printer.ty(ty)),
        channels: channels.into_iter().map(|id| printer.kind(id)).collect(),
        crossings: crossings(placed)
            .into_iter()
            .map(|crossing| one(layouts, placed, crossing))
            .collect(),
    }
}

/// The usual crossing first, then the others of the direction that the function may use.
fn crossings(placed: &Placed<'_>) -> Vec<Crossing> {
    let import = placed.direction == Direction::Import;
    let usual = Crossing::usual(import, placed.function);
    let others = Crossing::ALL.into_iter().filter(|crossing| {
        // A function that is not async may still be called asynchronously by a guest, but a guest
        // that offers one has to return before anything else happens.
        crossing.is_import() == import
            && *crossing != usual
            && (import || placed.function.kind.is_async())
    });
    std::iter::once(usual).chain(others).collect()
}

fn one(layouts: &Layouts<'_>, placed: &Placed<'_>, crossing: Crossing) -> CrossingAbi {
    let (resolve, key, function) = (layouts.resolve(), placed.key, placed.function);
    let found = signature(layouts, function, crossing);
    let (module, name) = if crossing.is_import() {
        let import = CoreImport::function(resolve, key, function, crossing);
        (Some(import.module), import.name)
    } else {
        let export = CoreExport::function(resolve, key, function, crossing);
        (None, export.name)
    };
    let post_return = (crossing == Crossing::Export && frees(layouts, function))
        .then(|| CoreExport::post_return(resolve, key, function).name);
    let callback = (crossing == Crossing::ExportAsync)
        .then(|| CoreExport::callback(resolve, key, function).name);
    CrossingAbi {
        crossing,
        module,
        name,
        params: found.params,
        result: found.result,
        memory: memory(layouts, function, crossing, &found, post_return.as_deref()),
        signature: found.core,
        post_return,
        callback,
        task_return: matches!(crossing, Crossing::ExportAsync | Crossing::ExportStackful)
            .then(|| task(layouts, resolve, placed)),
    }
}

fn task(layouts: &Layouts<'_>, resolve: &Resolve, placed: &Placed<'_>) -> Intrinsic {
    let name = &placed.function.name;
    let import = CoreImport::of_export(resolve, placed.key, "task-return", name);
    Intrinsic::import(
        "task.return",
        import,
        task_return(layouts, placed.function).core,
    )
}

/// Whether the result leaves something behind that post-return frees.
fn frees(layouts: &Layouts<'_>, function: &Function) -> bool {
    let result = function.result.as_ref();
    result.is_some_and(|ty| layouts.of(ty).lists)
}

fn takes_lists(layouts: &Layouts<'_>, function: &Function) -> bool {
    let mut params = function.params.iter();
    params.any(|param| layouts.of(&param.ty).lists)
}

/// Whether the guest's memory is looked at, in the usual crossing.
pub(super) fn needs_memory(layouts: &Layouts<'_>, placed: &Placed<'_>) -> bool {
    let function = placed.function;
    let crossing = Crossing::usual(placed.direction == Direction::Import, function);
    let found = signature(layouts, function, crossing);
    let in_memory = matches!(
        found.result,
        Returning::Pointer { .. } | Returning::Returned { .. }
    );
    found.spills() || in_memory || takes_lists(layouts, function) || frees(layouts, function)
}

/// Whether the host allocates in the guest's memory, in the usual crossing.
pub(super) fn needs_realloc(layouts: &Layouts<'_>, placed: &Placed<'_>) -> bool {
    let function = placed.function;
    match placed.direction {
        Direction::Import => frees(layouts, function),
        Direction::Export => {
            let crossing = Crossing::usual(false, function);
            signature(layouts, function, crossing).spills() || takes_lists(layouts, function)
        }
    }
}

fn memory(
    layouts: &Layouts<'_>,
    function: &Function,
    crossing: Crossing,
    found: &Signature,
    post_return: Option<&str>,
) -> Vec<Allocation> {
    let mut list = Vec::new();
    let mut push = |what, allocated: &str, freed: String| {
        list.push(Allocation {
            what,
            allocated: allocated.to_owned(),
            freed,
        });
    };
    let realloc = "the host, with cabi_realloc";
    let waits = match crossing {
        Crossing::ImportAsync => "once the call has started",
        _ => "after the call",
    };
    if let Passing::Memory { .. } = found.params {
        match crossing.is_import() {
            true => push("arguments", "the guest", format!("the guest, {waits}")),
            false => push("arguments", realloc, "the guest".into()),
        }
    }
    if takes_lists(layouts, function) {
        let what = "lists and strings of the arguments";
        match crossing.is_import() {
            true => push(what, "the guest", format!("the guest, {waits}")),
            false => push(what, realloc, "the guest, which owns them".into()),
        }
    }
    match found.result {
        Returning::Pointer { .. } => {
            push("result", "the guest", "the guest, once it is read".into());
        }
        Returning::Returned { .. } => {
            let freed = match post_return {
                Some(name) => format!("the guest, in {name}"),
                None => "the guest, which needs no post-return for it".into(),
            };
            push("result", "the guest", freed);
        }
        _ => {}
    }
    if frees(layouts, function) {
        let what = "lists and strings of the result";
        match (crossing.is_import(), post_return) {
            (true, _) => push(what, realloc, "the guest, which owns them".into()),
            (false, Some(name)) => push(what, "the guest", format!("the guest, in {name}")),
            (false, None) => {
                push(what, "the guest", "the guest, after task.return".into());
            }
        }
    }
    list
}
