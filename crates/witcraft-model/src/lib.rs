//! Loads WIT from files, folders, standard input and wasm into one resolved [`Package`].
//!
//! ```text
//! path ─▶ input ─▶ groups of sources ─▶ parse ─▶ resolve ─▶ Package ─▶ World
//! ```
//!
//! The model reads; it prints nothing and writes nothing. Whatever is wrong with an input comes
//! back as [`Diagnostic`](witcraft_diagnostics::Diagnostic)s with spans, all that could be found
//! and not only the first. A panic in an upstream crate becomes a diagnostic, too ([`guard`]).
//!
//! ```
//! use witcraft_model::{Input, Loader};
//!
//! let package = Loader::default()
//!     .load(&[Input::text("demo.wit", "package a:b@1.0.0;\nworld w { export run: func(); }\n")])
//!     .unwrap();
//! let world = package.world(None).unwrap();
//! assert_eq!(world.path().to_string(), "a:b/w@1.0.0");
//! ```

mod direction;
mod excerpt;
mod generation;
pub mod guard;
mod item_path;
mod items;
mod load;
mod package;
mod parts;
mod paths;
pub mod print;
mod select;
mod synthetic;
pub mod wit_text;
pub mod workers;

pub use direction::Direction;
pub use generation::{CANONICAL_ABI, GENERATED_BY, GENERATION};
pub use item_path::{ItemPath, ParseItemPathError};
pub use items::{Item, ItemKind};
pub use load::{Input, Loader};
pub use package::{Package, World, WorldEntry};
pub use parts::parts;
pub use paths::Paths;

pub use witcraft_diagnostics::Failure;

/// The one `wit-parser` that everything in Witcraft shares.
pub use wit_parser as wit;
