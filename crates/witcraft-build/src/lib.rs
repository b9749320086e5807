//! Bindings from a build script, for crates that want no macro: generated into `OUT_DIR`, or checked in and
//! verified.
//!
//! ```no_run
//! // build.rs
//! fn main() -> Result<(), witcraft_build::Error> {
//!     witcraft_build::guest().wit("wit").option("derives", "Hash,Eq").generate()
//! }
//! ```
//!
//! ```ignore
//! // src/lib.rs
//! mod bindings {
//!     include!(concat!(env!("OUT_DIR"), "/guest.rs"));
//! }
//! ```
//!
//! Without options, everything comes from the nearest `witcraft.toml`, in the folder of the crate or above it, just
//! as for the macros. Cargo is told of every file that was read, and of the folders of WIT: editing a file, and adding
//! one, runs the script again.
//!
//! A build script must not change the source tree: `cargo package` refuses that. So bindings that are checked in are
//! written with `witcraft guest -o src/bindings.rs`, and [`Builder::verify`] says when they are out of date.
//!
//! With the feature `component`, the build script of a host compiles its guest: see `component`.
//!
//! It leaves finding options to `witcraft-config`, loading to `witcraft-model`, and generating to
//! `witcraft-codegen`. The features `guest` and `host` choose the back ends; both are on unless said.

mod builder;
#[cfg(feature = "component")]
mod component;
mod error;
mod script;
mod verify;

pub use builder::Builder;
#[cfg(feature = "component")]
pub use component::{Component, component};
pub use error::Error;

#[cfg(any(feature = "guest", feature = "host"))]
use witcraft_config::Side;

/// Guest bindings: `OUT_DIR/guest.rs`. The crate depends on `witcraft-guest`.
#[cfg(feature = "guest")]
#[must_use]
pub fn guest() -> Builder {
    Builder::new(Side::Guest)
}

/// Host bindings: `OUT_DIR/host.rs`. The crate depends on `witcraft-host`.
#[cfg(feature = "host")]
#[must_use]
pub fn host() -> Builder {
    Builder::new(Side::Host)
}
