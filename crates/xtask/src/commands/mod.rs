//! The commands, one per file: its arguments, its help, and `run`.

pub(crate) mod bless;
pub(crate) mod book;
pub(crate) mod compare;
pub(crate) mod fuzz;
pub(crate) mod fuzz_abi;
pub(crate) mod fuzz_codegen;
pub(crate) mod setup;
pub(crate) mod test;
pub(crate) mod tidy;
