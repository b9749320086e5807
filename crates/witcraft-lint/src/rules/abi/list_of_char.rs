//! # `abi/list-of-char`: text as a list of characters
//!
//! ## What it does
//!
//! Finds `list<char>`, unless it has a fixed length.
//!
//! ## Why
//!
//! A character is four bytes there, and every one is checked by itself. A `string` is UTF-8 and
//! copied in one go.
//!
//! ## Example
//!
//! ```wit
//! spell: func() -> list<char>;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! spell: func() -> string;
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::context::arguments;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "abi/list-of-char",
    summary: "text as a list of characters",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("list_of_char.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::ListType]) {
        let of_char = arguments(&item.node)
            .first()
            .is_some_and(|element| element.text() == "char");
        // A string cannot say how many there are.
        let fixed = ast::token(&item.node, SyntaxKind::Integer).is_some();
        if of_char && !fixed {
            found.push(
                item.finding_at(
                    "text as a list of characters",
                    "four bytes per character, each checked by itself",
                )
                .help("write `string`"),
            );
        }
    }
}
