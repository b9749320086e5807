//! `witcraft.toml`: the options of every part of Witcraft, and their documentation.
//!
//! One file beside the WIT is read by everything that generates or checks, so that both sides of a
//! boundary always agree:
//!
//! ```toml
//! wit = "wit"                  # file or folder; "wit" unless said
//! world = "image-processor"    # needed where there are several
//! features = ["preview"]       # open gates; `all-features = true` opens every one
//!
//! [guest]
//! out = "guest/src/bindings.rs"
//!
//! [host]
//! out = "host/src/bindings.rs"
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
//! the nearest one. This crate reads options; acting on them is left to the crates above.

mod breaking;
mod config;
mod read;

pub use breaking::Breaking;
pub use config::{Abi, Config, FILE_NAME, Fmt, Lint, Output, Setting};
