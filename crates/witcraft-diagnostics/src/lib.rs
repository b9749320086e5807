//! What Witcraft says about a WIT package: diagnostics, the texts they point into, and renderings.
//!
//! This crate holds the vocabulary of every check: a [`Diagnostic`] says what is wrong, where, why
//! it matters and what to type next; a [`SourceSet`] holds the texts that its spans point into.
//! Deciding *what* is wrong is left to the crates above; writing to a terminal is left to the
//! shells. The renderers return strings:
//!
//! - [`render::text`](mod@render::text) (feature `text`) looks like `rustc`;
//! - [`render::json`](mod@render::json) (feature `json`) is for other tools;
//! - [`render::sarif`](mod@render::sarif) (feature `sarif`) is for code-scanning services;
//! - [`render::github`](mod@render::github) (feature `github`) annotates the lines of a change.
//! - [`render::plain`](mod@render::plain) (feature `plain`) is text without any dependency, for macros
//!   and build scripts.
//!
//! ```
//! use witcraft_diagnostics::{Diagnostic, SourceSet};
//!
//! let mut sources = SourceSet::default();
//! let file = sources.add("demo.wit", "package a:b;\nuse c:d/e;\n");
//! let diagnostic = Diagnostic::error("package-not-found", "package `c:d` not found")
//!     .label(file.span(17..20), "needed here")
//!     .help("put it into `deps/d/`");
//! assert_eq!(sources.location(diagnostic.span().unwrap()).line, 2);
//! ```

mod diagnostic;
mod failure;
mod nearest;
pub mod render;
mod size;
mod source;

pub use diagnostic::{Diagnostic, Fix, Label, Severity, TextEdit};
pub use failure::Failure;
pub use nearest::{nearest, suggestion};
pub use size::size;
pub use source::{FileId, Location, SourceFile, SourceSet, Span};
