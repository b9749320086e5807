//! # `resource/infallible-constructor`: a constructor that can fail and does not say so
//!
//! ## What it does
//!
//! Finds constructors whose documentation says that something fails, traps, panics, throws or is an error, and that return
//! no `result`.
//!
//! ## Why
//!
//! All that such a constructor can do is trap, which ends the whole component.
//!
//! ## Example
//!
//! ```wit
//! resource regex {
//!   /// Fails if the pattern is invalid.
//!   constructor(pattern: string);
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! resource regex {
//!   /// Fails if the pattern is invalid.
//!   constructor(pattern: string) -> result<regex, regex-error>;
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "resource/infallible-constructor",
    summary: "a constructor that can fail and does not say so",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("infallible_constructor.rs"),
    check,
};

/// Words that say that it can fail, as they stand in a text.
const FAILING: &[&[&str]] = &[
    &["fail"],
    &["fails"],
    &["traps"],
    &["panics"],
    &["throws"],
    &["an", "error", "if"],
    &["an", "error", "when"],
    &["returns", "an", "error"],
];

/// Words right before them that say that it cannot.
const NEGATING: &[&str] = &[
    "never", "not", "no", "cannot", "can't", "doesn't", "don't", "won't", "nothing", "without",
];

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::Constructor]) {
        if ast::result(&item.node).is_some() {
            continue;
        }
        if item.docs().is_some_and(|docs| speaks_of_failing(&docs)) {
            let resource = item.owner().map(|owner| owner.name()).unwrap_or_default();
            found.push(
                item.finding(
                    format!("the constructor of `{resource}` can fail, and returns no result"),
                    "can only trap",
                )
                .help(format!(
                    "return one: `constructor(…) -> result<{resource}, some-error>`"
                )),
            );
        }
    }
}

/// Whether a text says that something fails, word by word: “never fails” says the opposite, and “fail-safe” nothing.
fn speaks_of_failing(docs: &str) -> bool {
    let docs = docs.to_lowercase().replace('’', "'");
    // A negation is about its own clause.
    let mut clauses = docs.split(['.', ',', ';', ':', '!', '?', '(', ')']);
    clauses.any(|clause| {
        let words: Vec<&str> = clause.split_whitespace().collect();
        FAILING.iter().any(|failing| {
            let mut places = words.windows(failing.len()).enumerate();
            places.any(|(at, found)| {
                let before = &words[at.saturating_sub(3)..at];
                found == *failing && !before.iter().any(|word| NEGATING.contains(word))
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::speaks_of_failing;

    #[test]
    fn failing_is_told_from_its_opposite() {
        for docs in [
            "Fails if the pattern is invalid.",
            "Opens it.\nThis may fail.",
            "If the path is not there, fails.",
            "It is an error if the name is empty.",
            "Never blocks, and traps on an empty name.",
        ] {
            assert!(speaks_of_failing(docs), "{docs}");
        }
        for docs in [
            "Never fails.",
            "This does not fail.",
            "It doesn’t ever fail.",
            "Makes an error.",
            "Invalid bytes are replaced.",
            "A fail-safe one.",
            "No constructor ever traps.",
        ] {
            assert!(!speaks_of_failing(docs), "{docs}");
        }
    }
}
