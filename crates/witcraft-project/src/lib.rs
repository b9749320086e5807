//! Finds a toolchain that can compile Rust guests to WebAssembly.
