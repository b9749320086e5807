//! Rules for good WIT, one per file.
//!
//! What is wrong is told by the model when it loads a package. The rules here are about what is
//! right and still not good: what bites later, on one side of the boundary or the other, or when
//! the interface has to change. Each is metadata and a function, in a file of its own under
//! `rules/`, whose documentation is what [`Rule::explanation`] returns.
//!
//! Rules return plain diagnostics. Rendering them, and applying their repairs to files, is left to
//! the shells. They look at the packages that were asked for and not at their dependencies, and
//! only at WIT text: what came as wasm has no text to point at.
//!
//! In the WIT itself, a comment allows a rule for the item below it, or for the whole file if it
//! stands before the `package`:
//!
//! ```wit
//! // witcraft: allow(evolution/stringly-error): the text is for the log only
//! parse: func(text: string) -> result<u32, string>;
//! ```
//!
//! ```
//! use witcraft_lint::{Levels, lint};
//! use witcraft_model::{Input, Loader};
//!
//! let wit = "package a:b;\ninterface i {\n  spell: func() -> list<char>;\n}\n";
//! let package = Loader::default().load(&[Input::text("i.wit", wit)]).unwrap();
//! let findings = lint(&package, &Levels::default());
//! assert!(findings.iter().any(|found| found.code == "abi/list-of-char"));
//! ```

mod allow;
mod comments;
mod context;
mod levels;
mod model;
mod paths;
mod registry;
mod repair;
mod rule;
mod rules;
mod run;

pub use levels::{Levels, UnknownRule};
pub use registry::{find, groups, rules};
pub use repair::{Repaired, repair};
pub use rule::{Level, Rule};
pub use run::lint;
