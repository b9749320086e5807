//! Finds a toolchain that can compile Rust guests to WebAssembly.
//!
//! A guest is an ordinary Rust `cdylib` compiled to [`TARGET`]. That needs three things which do not
//! always come together: a compiler, a standard library built for the target by that very compiler,
//! and a linker. [`WasmToolchain::find`] looks for them in the places where they are known to be,
//! says which way it took ([`Source`]), and hands out a cargo command with everything set:
//!
//! ```no_run
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let toolchain = witcraft_project::WasmToolchain::find()?;
//! let status = toolchain
//!     .cargo()
//!     .args(["build", "--release", "--target", witcraft_project::TARGET])
//!     .status()?;
//! # let _ = status;
//! # Ok(())
//! # }
//! ```
//!
//! It installs nothing: `cargo xtask setup` does that in a checkout of Witcraft, and puts its result
//! where this crate looks ([`prepared_sysroot`]).
//!
//! With the feature `build`, `Build` compiles a guest and makes the component of it, checked and
//! cached; with `new`, `Project` writes one to start from.

#[cfg(feature = "build")]
mod build;
mod cache;
mod command;
mod compiler;
mod error;
mod linker;
#[cfg(feature = "new")]
mod new;
mod run;
mod search;
mod sysroot;
mod toolchain;

#[cfg(test)]
mod testing;

#[cfg(feature = "build")]
pub use build::{Build, Built, Progress};
pub use cache::prepared_sysroot;
pub use compiler::Compiler;
pub use error::Error;
#[cfg(feature = "new")]
pub use new::{Project, Template};
pub use search::Search;
pub use toolchain::{Source, WasmToolchain};
pub use witcraft_config::cache_folder;

/// The target that guests are compiled to.
///
/// It is the one whose modules import nothing by themselves: what a component imports is then exactly
/// what its world says. The `wasm32-wasip*` targets add WASI imports of the standard library's own.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Where a distribution installs its compiler, beside whatever `rustc` is first on `PATH`.
///
/// Debian's is the one for which `cargo xtask setup` can build a standard library where nothing can be
/// downloaded but the distribution's own packages.
pub const SYSTEM_RUSTC: &str = "/usr/bin/rustc";
