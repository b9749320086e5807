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
//!
//! [abi]
//! lock = "wit/abi.lock"        # generating refuses to where the WIT no longer fits it;
//! update = false               # `true` writes it anew instead
//!
//! [fmt]
//! indent = 2                   # blanks per level
//! max-width = 100              # characters per line
//!
//! [lint]
//! deny = ["docs"]              # findings are errors; rules or groups of them
//! warn = ["abi/list-of-char"]
//! allow = ["evolution"]
//!
//! [breaking]
//! against = "git:main"         # the baseline of `witcraft breaking`
//! role = "guests"              # whose programs exist: guests, hosts or both
//! axis = "abi"                 # as compiled; source: as recompiled; or all
//! warn = ["type/added"]        # rules or groups of them; deny and allow, too
//! ignore = ["record/field-added types#image: nobody has built a plug-in yet"]
//! ```
//!
//! Paths are relative to the folder of the file. A key that is not known is an error that names
//! the nearest one. Macros and command lines take the same options under the same names
//! ([`Invocation`]); [`Bindings`] has them one by one. This crate reads options; acting on them is
//! left to the crates above.

mod arguments;
mod bindings;
mod breaking;
mod cache;
mod config;
mod instead;
mod invocation;
mod left_out;
mod read;
mod side;
mod value;

pub use arguments::Arguments;
pub use bindings::{BindingOption, Bindings, OptionKind, Ownership, Selected};
pub use breaking::Breaking;
pub use cache::{cache_folder, cache_folder_from};
pub use config::{Abi, Config, FILE_NAME, Fmt, Lint, Output, Setting};
pub use instead::instead;
pub use invocation::Invocation;
pub use left_out::{LEFT_OUT, LeftOut};
pub use read::Syntax;
pub use side::Side;
pub use value::{Table, Value, ValueKind};
