//! The phrases that the text and Markdown renderings share.

use crate::core::list;
use crate::function::{Crossing, Passing, Returning};
use crate::report::{CrossingAbi, FunctionAbi, Intrinsic, ParamAbi, TypeAbi};

/// A function's type in WIT.
pub(super) fn wit(function: &FunctionAbi) -> String {
    let params: Vec<String> = function
        .params
        .iter()
        .map(|param| format!("{}: {}", param.name, param.ty))
        .collect();
    let result = function
        .result
        .as_ref()
        .map_or(String::new(), |ty| format!(" -> {ty}"));
    let async_ = if function.is_async { "async " } else { "" };
    format!("{async_}func({}){result}", params.join(", "))
}

/// When a crossing is used.
pub(super) fn crossing(crossing: Crossing) -> &'static str {
    match crossing {
        Crossing::Import => "import",
        Crossing::ImportAsync => "import, async",
        Crossing::Export => "export",
        Crossing::ExportAsync => "export, async with callback",
        Crossing::ExportStackful => "export, async on its own stack",
    }
}

/// The core names of a crossing, and its signature.
pub(super) fn core(crossing: &CrossingAbi) -> String {
    let name = match &crossing.module {
        Some(module) => format!("\"{module}\" \"{}\"", crossing.name),
        None => format!("\"{}\"", crossing.name),
    };
    format!("{name} : {}", crossing.signature)
}

/// The core names of an intrinsic, and its signature.
pub(super) fn intrinsic(intrinsic: &Intrinsic) -> String {
    match &intrinsic.module {
        Some(module) => format!(
            "import \"{module}\" \"{}\" : {}",
            intrinsic.name, intrinsic.signature
        ),
        None => format!("export \"{}\" : {}", intrinsic.name, intrinsic.signature),
    }
}

/// How the arguments travel.
pub(super) fn arguments(function: &FunctionAbi, crossing: &CrossingAbi) -> String {
    match crossing.params {
        Passing::Flat if function.params.is_empty() => "none".into(),
        Passing::Flat => {
            let params = function.params.iter();
            let params: Vec<String> = params.map(flat).collect();
            params.join(", ")
        }
        Passing::Memory { size, align } => {
            let count: u64 = function.params.iter().map(|param| param.flat_count).sum();
            let params = function.params.iter();
            let params: Vec<String> = params
                .map(|param| format!("{} at {}", param.name, param.offset))
                .collect();
            format!(
                "in memory, as they would be {count} core values: a pointer to {size} bytes, align {align} ({})",
                params.join(", ")
            )
        }
    }
}

fn flat(param: &ParamAbi) -> String {
    format!("{} {}", param.name, list(&param.flat))
}

/// How the result travels.
pub(crate) fn result(crossing: &CrossingAbi) -> String {
    match crossing.result {
        Returning::Nothing => "none".into(),
        Returning::Flat => list(&crossing.signature.results),
        Returning::Pointer { size, align } => format!(
            "in memory: the last parameter points to {size} bytes, align {align}, that the guest provides"
        ),
        Returning::Returned { size, align } => {
            format!("in memory: a pointer to {size} bytes, align {align}, is returned")
        }
        Returning::TaskReturn => "through task.return".into(),
    }
}

/// The size of a type in one line.
pub(super) fn size(ty: &TypeAbi) -> String {
    let bytes = if ty.size == 1 { "byte" } else { "bytes" };
    let more = if ty.flat_count > ty.flat.len() as u64 {
        format!(" … ({} in all)", ty.flat_count)
    } else {
        String::new()
    };
    format!(
        "{} {bytes}, align {}, flat {}{more}",
        ty.size,
        ty.align,
        list(&ty.flat)
    )
}
