//! The Canonical ABI of WIT packages.
//!
//! What crosses the boundary between a guest and a host is decided by the Canonical ABI of the
//! component model, and not by any generator: how many bytes a record takes and where its fields
//! are, what core signature a function has and under which name a core module exports it.

mod core;
mod describe;
mod explain;
mod function;
mod interpreter;
mod layout;
mod lock;
mod lookup;
pub mod render;
mod report;
pub mod spec;
mod verify;

pub use crate::core::{CoreSignature, CoreType};
pub use explain::{Call, Encoded, FlatValue, Step, call, decode, encode};
pub use function::{
    CoreExport, CoreImport, Crossing, Passing, Returning, Signature, interface_module, signature,
    task_return,
};
pub use interpreter::{
    Cell, CoreValue, Error, Handles, Instance, Kind, LinearMemory, Memory, Target, Trap, Value,
    WaveError, flat_labels, parse_arguments, parse_wave, print_wave,
};
pub use layout::{
    Case, Field, Flat, Layout, Layouts, Shape, align_to, discriminant_bytes, flags_word_bytes,
};
pub use lock::{Change, Effect, FILE_NAME, Lock};
pub use lookup::{find_function, find_type};
pub use report::{
    Allocation, CaseAbi, CrossingAbi, Direction, FieldAbi, FunctionAbi, Intrinsic, Members,
    ParamAbi, Placed, ResourceAbi, RuntimeExport, SCHEMA, TypeAbi, WorldAbi, functions_of,
};
pub use verify::{Binary, Encoding, Expected, Module, Producer, ReadError};
