//! `witcraft.toml`: the options of every part of Witcraft, and their documentation.
//!
//! One file beside the WIT is read by everything that generates or checks, so that both sides of a
//! boundary always agree:
//!
//! ```toml
//! wit = "wit"                  # file or folder, or a list of them; "wit" unless said
//! world = "image-processor"    # needed where there are several
//! features = ["preview"]       # open gates; `all-features = true` opens every one
//!
//! [rust]                       # options of both sides
//! derives = ["Hash"]
//! attributes = { "types#image" = ["#[non_exhaustive]"] }
//!
//! [guest]                      # options of the guest, besides
//! out = "guest/src/bindings.rs"
//!
//! [host]
//! out = "host/src/bindings.rs"
//! async = true
//!
//! [types]
//! out = "docs/types.md"        # .md, .json or .txt
//! ```
//!
//! Paths are relative to the folder of the file. A key that is not known is an error that names
//! the nearest one. Macros and command lines take the same options under the same names
//! ([`Invocation`]); [`Bindings`] has them one by one. This crate reads options; acting on them is
//! left to the crates above.

mod arguments;
mod bindings;
mod config;
mod invocation;
mod read;
mod side;
mod value;

pub use arguments::Arguments;
pub use bindings::{BindingOption, Bindings, OptionKind, Ownership, Selected};
pub use config::{Config, FILE_NAME, Output, Setting};
pub use invocation::Invocation;
pub use read::Syntax;
pub use side::Side;
pub use value::{Table, Value, ValueKind};
