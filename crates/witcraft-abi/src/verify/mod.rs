//! A compiled guest against an ABI: does it import and export what it should, as it should?
//!
//! Guests are core modules, or components with core modules inside; both keep the core names that
//! the ABI fixes. What made a guest is read from its producers section, so that a misfit which comes
//! from another generation of tools is said to.

mod expected;
mod findings;
mod intrinsics;
mod wasm;

pub use expected::Expected;
pub use wasm::{Binary, Encoding, Module, Producer, ReadError};
