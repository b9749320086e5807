//! # `evolution/growing-record`: a record that is likely to grow
//!
//! ## What it does
//!
//! Finds records whose last word is `options`, `settings`, `config`, `configuration`, `info`, `metadata`, `params` or
//! `parameters`.
//!
//! ## Why
//!
//! A field cannot be added to a record without breaking both sides. Options are what gets added to
//! most.
//!
//! ## Example
//!
//! ```wit
//! record open-options { read: bool }
//! open: func(path: string, how: open-options);
//! ```
//!
//! ## Fix
//!
//! ```wit
//! resource open-options {
//!   constructor();
//!   read: func(yes: bool);
//! }
//! open: func(path: string, how: open-options);
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::context::words;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/growing-record",
    summary: "a record that is likely to grow",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("growing_record.rs"),
    check,
};

const GROWING: &[&str] = &[
    "options",
    "settings",
    "config",
    "configuration",
    "info",
    "metadata",
    "params",
    "parameters",
];

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::Record]) {
        let grows = words(&item.name())
            .last()
            .is_some_and(|word| GROWING.contains(&word.as_str()));
        if grows {
            let message = format!("record `{}` is likely to need more fields", item.name());
            found.push(item.finding(message, "no field can be added later").help(
                "make it a resource with a setter per option, or a list of a variant `option`",
            ));
        }
    }
}
