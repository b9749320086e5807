//! The runtime as hosts meet it. One program for all of it: each would hold a compiler of WebAssembly otherwise.

#[cfg(unix)]
mod cache;
mod call;
mod common;
mod hostile;
mod precompiled;
mod run;
