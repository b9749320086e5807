//! Runs WebAssembly: components, and core modules of WASI preview 1.
//!
//! A [`Runtime`] is an engine with its settings, [`Limits`] and a [`Cache`] of compiled code. It loads
//! a [`Program`], told apart by its content; runs it as a command, calls its functions with values as
//! text, or hands out what bindings made by `bindgen!` need: a linker with WASI in it, and a store.
//! A program gets the standard streams, and of everything else what its [`Permissions`] say.
//!
//! ```
//! use witcraft_runtime::{Permissions, Runtime};
//!
//! # fn main() -> Result<(), witcraft_runtime::Error> {
//! # let wasm = wat::parse_str(r#"(module (memory (export "memory") 1) (func (export "_start")))"#).unwrap();
//! let runtime = Runtime::new()?;
//! let program = runtime.load_bytes("hello.wasm", &wasm)?;
//! let status = runtime.run_command(&program, &Permissions::new())?;
//! assert!(status.success());
//! # Ok(())
//! # }
//! ```
//!
//! There are two presets. [`Runtime::new`] blocks: what it hands out is called without `await`.
//! [`Runtime::new_async`] does not: its methods are `async`. Which one a runtime is, is part of its
//! type, so that the functions of one are not there on the other.
//!
//! Errors say what happened, why, and what to do next ([`Error::diagnostic`]). A guest cannot harm
//! its host: whatever it does ends in an [`Error`] within the limits.
//!
//! Left to others: making components and looking into them, generating bindings, printing.

pub mod cache;
mod call;
mod engine;
mod error;
mod functions;
#[cfg(feature = "wasi-http")]
mod http;
mod instantiate;
mod limits;
mod permissions;
mod precompiled;
mod program;
mod run;
mod runtime;
mod state;
mod stubs;
mod trapped;
mod values;

pub use cache::Cache;
pub use call::{Call, Returned};
pub use error::Error;
pub use functions::{Callable, callables};
pub use limits::Limits;
pub use permissions::{Access, Captured, Network, Output, Permissions, Stdin};
pub use program::{Kind, Origin, Program};
pub use run::Status;
pub use runtime::{Async, Blocking, Builder, Runtime};
pub use state::State;
pub use trapped::{Frame, Reason, Trapped};

pub use wasmtime;
pub use wasmtime_wasi;
#[cfg(feature = "wasi-http")]
pub use wasmtime_wasi_http;
