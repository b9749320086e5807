//! Who owns what, and who drops it.
//!
//! The rules of the Canonical ABI in the words of whoever writes Rust against the bindings:
//!
//! - Memory is never shared. Text and lists are copied across the boundary, so a reference is
//!   enough for whoever passes them on, and whoever receives them owns the copy.
//! - An `own` handle moves. A `borrow` handle is lent until the call returns.
//! - Streams and futures move like handles.
//! - All else is bits.
//!
//! What is different per position is what dropping means, and whose copy is meant.

mod contents;
mod functions;
mod types;

pub(crate) use contents::Contents;
pub(crate) use functions::{Flow, transfer};
pub(crate) use types::{resource, value};
