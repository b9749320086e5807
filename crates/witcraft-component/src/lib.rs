//! From core modules to components, and what is inside of both.
//!
//! | what | where |
//! | --- | --- |
//! | telling modules, components and WIT packages apart, from binary or text | [`Wasm`] |
//! | a component from a core module, with the adapter that its shape asks for | [`Encoder`] |
//! | whether a binary is valid, all of it | [`validate`] |
//! | whether a component or module fits a world | [`misfits`] |
//! | the WIT of a binary | [`wit`] |
//! | a binary without what only debuggers read | [`strip`] |
//! | everything that is to be seen from outside, as data | [`Inspection`], rendered by [`render`](mod@render) |
//! | a call to copy, for a function of a component | [`example`] |
//!
//! Bytes come in and go out: nothing here runs a component, reads a file or prints. What is wrong
//! with a binary is an [`Error`] that says what to type next, and never a panic: an upstream crate
//! that panics is caught.
//!
//! ```
//! use witcraft_component::{Encoder, Kind, Wasm};
//!
//! let module = Wasm::read("empty.wat", b"(module)").unwrap();
//! assert_eq!(module.kind(), Kind::Module);
//! let made = Encoder::default().encode(&module).unwrap();
//! assert_eq!(Wasm::read("empty.wasm", &made.bytes).unwrap().kind(), Kind::Component);
//! // A module that does not say what its world is makes a component without exports.
//! assert_eq!(made.warnings[0].code, "no-world-embedded");
//! ```

mod adapt;
mod encode;
mod error;
mod example;
mod fit;
mod guess;
pub mod inspect;
mod kind;
pub mod render;
mod sections;
mod strip;
mod validate;
mod wit;

pub use adapt::{Adapter, Shape, adapter_bytes};
pub use encode::{Adapt, Encoded, Encoder};
pub use error::Error;
pub use example::{Callable, callables, example};
pub use fit::misfits;
pub use inspect::Inspection;
pub use kind::{Kind, Wasm};
pub use strip::{Strip, strip};
pub use validate::validate;
pub use wit::{wit, world_of};
