//! A whole call, step by step.

use serde::Serialize;
use wit_parser::Type;

use super::FlatValue;
use crate::function::{Passing, Returning};
use crate::interpreter::{
    Cell, CoreValue, Error, Handles, Instance, LinearMemory, Memory, Value, flat_labels,
};
use crate::layout::Layouts;
use crate::report::{Direction, FunctionAbi, Placed};

/// A call, in the order in which things happen.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Call {
    /// `witcraft.abi-call/1`
    pub schema: &'static str,
    /// The function's address.
    pub function: String,
    /// Who offers it.
    pub direction: Direction,
    /// What happens.
    pub steps: Vec<Step>,
}

/// One thing that happens.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "step")]
#[non_exhaustive]
pub enum Step {
    /// Memory is allocated.
    Allocate {
        /// Who asks for it: the host with `cabi_realloc`, or the guest by itself.
        by: &'static str,
        /// Bytes.
        size: u32,
        /// Bytes.
        align: u32,
        /// The address.
        address: u32,
    },
    /// Bytes are written.
    Write {
        /// Who writes.
        by: &'static str,
        /// What.
        what: &'static str,
        /// The bytes, with what they mean.
        cells: Vec<Cell>,
    },
    /// A core function is called.
    Call {
        /// Who calls.
        by: &'static str,
        /// Its module, if it is an import.
        module: Option<String>,
        /// Its name.
        name: String,
        /// The core arguments.
        arguments: Vec<FlatValue>,
    },
    /// It returns.
    Return {
        /// How the result gets back, in words.
        how: String,
        /// The core results, if a result was given.
        results: Vec<FlatValue>,
    },
    /// The other side reads bytes.
    Read {
        /// Who reads.
        by: &'static str,
        /// What.
        what: &'static str,
        /// The bytes, with what they mean.
        cells: Vec<Cell>,
    },
}

/// Shows a call of a function in its usual synchronous crossing. The memory is empty at first;
/// handles are the numbers that they are written with.
///
/// # Errors
///
/// If a value is not of its type.
pub fn call(
    layouts: &Layouts<'_>,
    placed: &Placed<'_>,
    abi: &FunctionAbi,
    arguments: &[Value],
    result: Option<&Value>,
) -> Result<Call, Error> {
    let Some(crossing) = abi
        .crossings
        .iter()
        .find(|found| !found.crossing.is_async())
    else {
        return Err(Error::NotYet("calls of async functions"));
    };
    let function = placed.function;
    let import = placed.direction == Direction::Import;
    let (caller, callee) = if import {
        ("guest", "host")
    } else {
        ("host", "guest")
    };
    // Address 0 is nobody's.
    let mut memory = LinearMemory::with(vec![0; 16]);
    let mut handles = Handles::transparent();
    let mut steps = Vec::new();

    let flat = {
        let mut instance = Instance::new(layouts, &mut memory, &mut handles);
        instance.lower_arguments(function, arguments)?
    };
    let allocated = |memory: &LinearMemory, from: usize, by, steps: &mut Vec<Step>| {
        let new = memory.allocations()[from..].iter();
        steps.extend(new.map(|(address, size, align)| Step::Allocate {
            by,
            size: *size,
            align: *align,
            address: *address,
        }));
        memory.allocations().len()
    };
    let mut seen = allocated(&memory, 0, caller, &mut steps);
    let types: Vec<&Type> = function.params.iter().map(|param| &param.ty).collect();
    let mut instance = Instance::new(layouts, &mut memory, &mut handles);
    let mut cells = Vec::new();
    let mut labels = Vec::new();
    if let Passing::Memory { .. } = crossing.params {
        let start = flat[0].bits() as u32;
        let offsets = layouts.offsets(types.iter().copied());
        for ((param, ty), offset) in function.params.iter().zip(&types).zip(offsets) {
            cells.extend(instance.cells(ty, start + offset as u32, &param.name)?);
        }
        labels.push("arguments pointer".to_owned());
    } else {
        let mut rest = &flat[..];
        for param in &function.params {
            let count = layouts.of(&param.ty).flat.count() as usize;
            let (mine, others) = rest.split_at(count);
            labels.extend(flat_labels(layouts, &param.ty, &param.name, mine));
            cells.extend(instance.pointed_cells(&param.ty, mine, &param.name)?);
            rest = others;
        }
    }
    if !cells.is_empty() {
        steps.push(Step::Write {
            by: caller,
            what: "arguments",
            cells,
        });
    }
    let mut core: Vec<FlatValue> = flat
        .iter()
        .zip(&labels)
        .map(|(value, label)| FlatValue::new(*value, label))
        .collect();
    let area = match crossing.result {
        Returning::Pointer { size, align } | Returning::Returned { size, align } => {
            let size = u32::try_from(size).map_err(|_| Error::NotYet("values of that size"))?;
            Some((size, align))
        }
        _ => None,
    };
    let mut pointer = 0;
    if let (Some((size, align)), true) = (area, import) {
        pointer = memory.realloc(0, 0, align, size)?;
        seen = allocated(&memory, seen, caller, &mut steps);
        core.push(FlatValue::new(CoreValue::I32(pointer), "result pointer"));
    }
    steps.push(Step::Call {
        by: caller,
        module: crossing.module.clone(),
        name: crossing.name.clone(),
        arguments: core,
    });
    let mut results = Vec::new();
    let mut read = Vec::new();
    if let (Some(ty), Some(value)) = (&function.result, result) {
        let mut instance = Instance::new(layouts, &mut memory, &mut handles);
        if let Some((size, align)) = area {
            if !import {
                pointer = instance.memory().realloc(0, 0, align, size)?;
                results.push(FlatValue::new(CoreValue::I32(pointer), "result pointer"));
            }
            instance.store(value, ty, pointer)?;
            read = instance.cells(ty, pointer, "result")?;
        } else {
            let flat = instance.lower_flat(value, ty)?;
            let labels = flat_labels(layouts, ty, "result", &flat);
            let pairs = flat.iter().zip(&labels);
            results.extend(pairs.map(|(value, label)| FlatValue::new(*value, label)));
        }
        allocated(&memory, seen, callee, &mut steps);
    }
    if import && !read.is_empty() {
        steps.push(Step::Write {
            by: callee,
            what: "result",
            cells: std::mem::take(&mut read),
        });
    }
    steps.push(Step::Return {
        how: crate::render::result(crossing),
        results: results.clone(),
    });
    if !read.is_empty() {
        steps.push(Step::Read {
            by: caller,
            what: "result",
            cells: read,
        });
    }
    if let Some(name) = &crossing.post_return {
        steps.push(Step::Call {
            by: caller,
            module: None,
            name: name.clone(),
            arguments: results,
        });
    }
    Ok(Call {
        schema: "witcraft.abi-call/1",
        function: placed.path.to_string(),
        direction: placed.direction,
        steps,
    })
}
