//! Shared by the test suites in this folder.

pub mod guest;
pub mod scratch;
pub mod wasi;
