//! Shared by the test suites in this folder.

pub mod generated;
pub mod guest;
pub mod packages;
pub mod random;
pub mod scratch;
pub mod wasi;
