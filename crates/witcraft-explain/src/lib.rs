//! Explanations of what tools and runtimes say when a component does not build, load or run.
//!
//! The messages of the WebAssembly tools and of Wasmtime are exact, and say little to somebody who
//! meets them for the first time. A [`Page`] knows one such message: what it means, and what to type
//! next. [`find`] looks through an error and its causes for a message that is known, and fills in
//! what is true here: the file, the import, the versions.
//!
//! ```
//! use witcraft_explain::{About, find};
//!
//! let chain = ["no exported instance named `wasi:cli/run@0.2.12`"];
//! let about = About::file("plugin.wasm").exports(["local:demo/greeting#greet"]);
//! let found = find(chain, &about).unwrap();
//! assert_eq!(found.code, "not-a-command");
//! assert!(found.next[0].contains("witcraft call plugin.wasm"));
//! ```
//!
//! It depends on no runtime and reads nothing: hosts, the command line and build scripts all use it.

mod about;
mod explanation;
mod find;
mod page;
mod pages;
mod provider;
mod said;

pub use about::About;
pub use explanation::Explanation;
pub use find::{find, find_error};
pub use page::Page;
pub use pages::{all as pages, find as page};
pub use provider::{Interface, Provider, provider};
