//! Components that other people's tools make and run. Programs in C are beside the command line, in
//! `crates/witcraft/tests/interop.rs`.
//!
//! The tools are installed by `cargo xtask test --interop`, pinned, into `target/interop`. Without them only
//! the component of Rust is tried.

mod node;
mod pantries;
mod tools;
