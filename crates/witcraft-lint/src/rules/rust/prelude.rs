//! # `rust/prelude`: a type that is called like one of Rust's own
//!
//! ## What it does
//!
//! Finds types whose name in Rust is `Option`, `Result`, `String`, `Vec`, `Box` or another one that
//! every Rust file knows.
//!
//! ## Why
//!
//! Inside the generated module the name means the new type, so that code pasted there, and the
//! reader, mean something else.
//!
//! ## Example
//!
//! ```wit
//! record %result { code: u32 }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! record outcome { code: u32 }
//! ```

use heck::ToUpperCamelCase;
use witcraft_diagnostics::Diagnostic;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "rust/prelude",
    summary: "a type that is called like one of Rust's own",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("prelude.rs"),
    check,
};

const PRELUDE: &[&str] = &[
    "Box",
    "Clone",
    "Copy",
    "Default",
    "Drop",
    "Eq",
    "Err",
    "Extend",
    "Fn",
    "From",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Vec",
];

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.type_definitions() {
        let rust = item.name().to_upper_camel_case();
        if PRELUDE.contains(&rust.as_str()) {
            let message = format!(
                "`{}` becomes `{rust}` in Rust, which is something else already",
                item.name()
            );
            found.push(
                item.finding(message, "hides a type that every Rust file knows")
                    .help("give it a name that says what it is in this interface"),
            );
        }
    }
}
