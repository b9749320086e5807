//! # `abi/nested-option`: an option of an option
//!
//! ## What it does
//!
//! Finds `option<option<…>>`.
//!
//! ## Why
//!
//! Many languages have one “nothing” only: in JavaScript, Python and Go the two cannot be told
//! apart, or need a wrapper that nobody expects.
//!
//! ## Example
//!
//! ```wit
//! set: func(name: option<option<string>>);
//! ```
//!
//! ## Fix
//!
//! ```wit
//! variant change { keep, clear, replace(string) }
//! set: func(name: change);
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::context::arguments;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "abi/nested-option",
    summary: "an option of an option",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("nested_option.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::OptionType]) {
        if arguments(&item.node)
            .first()
            .is_some_and(|inner| inner.kind() == SyntaxKind::OptionType)
        {
            found.push(
                item.finding_at("an option of an option", "two kinds of nothing")
                    .help("write a variant whose cases say what each of them means"),
            );
        }
    }
}
