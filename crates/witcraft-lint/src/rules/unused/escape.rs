//! # `unused/escape`: a `%` that is not needed
//!
//! ## What it does
//!
//! Finds names with a `%` that are no keywords.
//!
//! ## Why
//!
//! The `%` says “this would be a keyword”. Where it would not, it makes readers look for a meaning
//! that is not there.
//!
//! ## Example
//!
//! ```wit
//! record %point { x: u32 }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! record point { x: u32 }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::context::Item;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "unused/escape",
    summary: "a `%` that is not needed",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("escape.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for file in &context.files {
        for (offset, _) in file.text.match_indices('%') {
            if file.is_comment(offset) {
                continue;
            }
            let token = file.token(offset);
            let Some(token) = token.filter(|it| it.kind() == SyntaxKind::ExplicitIdentifier) else {
                continue;
            };
            let name = token.text().trim_start_matches('%');
            if witcraft_syntax::is_keyword(name) {
                continue;
            }
            let range: std::ops::Range<usize> = token.text_range().into();
            let item = Item {
                file: file.id,
                node: file.tree.clone(),
            };
            let edit = item.edit(range.clone(), name);
            found.push(
                Diagnostic::warning("lint", format!("`{name}` is a name without the `%`"))
                    .label(file.id.span(range), "not a keyword")
                    .fix("remove the `%`", vec![edit]),
            );
        }
    }
}
