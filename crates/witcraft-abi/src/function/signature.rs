//! The core signature of a function, and what spills to memory.

use wit_parser::Function;

use super::Crossing;
use crate::core::{CoreSignature, CoreType};
use crate::layout::{Layout, Layouts};
use crate::spec::{MAX_FLAT_ASYNC_PARAMS, MAX_FLAT_PARAMS, MAX_FLAT_RESULTS};

/// A function in core WebAssembly.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
pub struct Signature {
    /// Parameters and results.
    pub core: CoreSignature,
    /// How the arguments get there.
    pub params: Passing,
    /// How the result gets back.
    pub result: Returning,
}

/// How arguments are passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "render",
    derive(serde::Serialize),
    serde(rename_all = "kebab-case", tag = "how")
)]
pub enum Passing {
    /// As core values.
    Flat,
    /// In memory, as there are too many; one pointer is passed. On an export the caller allocates
    /// it with `cabi_realloc`, and it belongs to the callee.
    Memory {
        /// Bytes.
        size: u64,
        /// Bytes.
        align: u32,
    },
}

/// How a result is returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "render",
    derive(serde::Serialize),
    serde(rename_all = "kebab-case", tag = "how")
)]
pub enum Returning {
    /// There is none.
    Nothing,
    /// As one core value.
    Flat,
    /// In memory that the caller provides: the last parameter points to it.
    Pointer {
        /// Bytes.
        size: u64,
        /// Bytes.
        align: u32,
    },
    /// In memory that the callee provides and returns a pointer to; it stays until post-return.
    Returned {
        /// Bytes.
        size: u64,
        /// Bytes.
        align: u32,
    },
    /// Through the intrinsic `task.return`.
    TaskReturn,
}

/// The core signature of a function that crosses in some way
/// (*Flattening*: `flatten_functype`).
#[must_use]
pub fn signature(layouts: &Layouts<'_>, function: &Function, crossing: Crossing) -> Signature {
    let params = layouts.sequence(function.params.iter().map(|param| &param.ty));
    let limit = match crossing {
        Crossing::ImportAsync => MAX_FLAT_ASYNC_PARAMS,
        _ => MAX_FLAT_PARAMS,
    };
    let (passing, mut core) = pass(&params, limit);
    let result = function.result.as_ref().map(|ty| layouts.of(ty));
    let area = |layout: &Layout| (layout.size, layout.align);
    let returning = match (crossing, result) {
        (Crossing::ExportAsync | Crossing::ExportStackful, _) => Returning::TaskReturn,
        (_, None) => Returning::Nothing,
        (Crossing::ImportAsync, Some(layout)) => {
            let (size, align) = area(layout);
            core.params.push(CoreType::I32);
            Returning::Pointer { size, align }
        }
        (_, Some(layout)) if layout.flat.fits(MAX_FLAT_RESULTS) => {
            core.results.extend(layout.flat.types());
            Returning::Flat
        }
        (Crossing::Import, Some(layout)) => {
            let (size, align) = area(layout);
            core.params.push(CoreType::I32);
            Returning::Pointer { size, align }
        }
        (Crossing::Export, Some(layout)) => {
            let (size, align) = area(layout);
            core.results.push(CoreType::I32);
            Returning::Returned { size, align }
        }
    };
    // What comes back at once is how far the call got, not its result.
    if matches!(crossing, Crossing::ImportAsync | Crossing::ExportAsync) {
        core.results.push(CoreType::I32);
    }
    Signature {
        core,
        params: passing,
        result: returning,
    }
}

/// The core signature of `task.return` for a function (*canon task.return*).
#[must_use]
pub fn task_return(layouts: &Layouts<'_>, function: &Function) -> Signature {
    let result = layouts.sequence(&function.result);
    let (params, core) = pass(&result, MAX_FLAT_PARAMS);
    Signature {
        core,
        params,
        result: Returning::Nothing,
    }
}

fn pass(params: &Layout, limit: usize) -> (Passing, CoreSignature) {
    let mut core = CoreSignature::default();
    if params.flat.fits(limit) {
        core.params.extend(params.flat.types());
        (Passing::Flat, core)
    } else {
        core.params.push(CoreType::I32);
        let (size, align) = (params.size, params.align);
        (Passing::Memory { size, align }, core)
    }
}

impl Signature {
    /// Whether calling an export this way needs `cabi_realloc` of the guest for the arguments
    /// themselves, lists inside them aside.
    #[must_use]
    pub fn spills(&self) -> bool {
        matches!(self.params, Passing::Memory { .. })
    }
}
