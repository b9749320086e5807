//! The Canonical ABI of WIT packages: shown, pinned, verified and executed.
//!
//! What crosses the boundary between a guest and a host is decided by the Canonical ABI of the
//! component model, and not by any generator: how many bytes a record takes and where its fields
//! are, what core signature a function has and under which name a core module exports it.
//!
//! | what | where |
//! | --- | --- |
//! | sizes, alignments, offsets, flat types | [`Layouts`] |
//! | core signatures and names of functions | [`signature`], [`CoreImport`], [`CoreExport`] |
//! | all of it for one world, as data | [`WorldAbi`], rendered by [`render`] |
//! | the lock, and what differs from it | [`Lock`], [`Change`] |
//! | a compiled guest against a world or lock | [`Binary`], [`Expected`] |
//! | values to core values and bytes, and back | [`Instance`], [`Value`], [`Trap`] |
//! | one value or call, to be shown | [`encode`], [`decode`], [`call`] |
//!
//! Everything is computed here, after the specification, and compared with `wit-parser`, compiled
//! guests and Wasmtime in the tests of the workspace. Memories have 32-bit addresses, strings are
//! UTF-8, and names are those that `wit-component` calls legacy, as no toolchain uses others yet.
//!
//! Three features, all on by default, can be left out: `render`, for [`render`] and JSON; `verify`, for compiled
//! guests; and `values`, for the last two rows of the table.
//!
//! This crate knows no Rust bindings and no runtime; it touches no disk and prints nothing.

mod core;
mod describe;
#[cfg(feature = "values")]
mod explain;
mod function;
#[cfg(feature = "values")]
mod interpreter;
mod layout;
mod lock;
mod lookup;
#[cfg(feature = "render")]
pub mod render;
mod report;
pub mod spec;
#[cfg(feature = "verify")]
mod verify;

pub use crate::core::{CoreSignature, CoreType};
#[cfg(feature = "values")]
pub use explain::{Call, Encoded, FlatValue, Step, call, decode, encode};
pub use function::{
    CoreExport, CoreImport, Crossing, Passing, Returning, Signature, interface_module, signature,
    task_return,
};
#[cfg(feature = "values")]
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
#[cfg(feature = "verify")]
pub use verify::{Binary, Encoding, Expected, Module, Producer, ReadError};
