//! # `evolution/no-escape-case`: an enum or variant that is handed out has no case for the rest
//!
//! ## What it does
//!
//! Finds enums and variants that a function returns, by themselves or inside of something else, and errors of all kinds,
//! without a case such as `other` or `unknown`. What is only passed to functions is left alone: nobody has to match on it
//! but the one who wrote it down.
//!
//! ## Why
//!
//! Those who receive it match on every case. One that is added later breaks them all, and until then what comes up
//! has to be squeezed into a case that does not fit. WASI 0.3 gave its error codes `other(option<string>)`, which those
//! of 0.2 lack.
//!
//! Some lists are complete: the days of the week, two families of addresses. Say so there:
//! `// witcraft: allow(evolution/no-escape-case): there are no others`.
//!
//! ## Example
//!
//! ```wit
//! enum error-code { not-found, denied }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! variant error-code { not-found, denied, other(string) }
//! ```

use std::collections::HashSet;

use witcraft_diagnostics::Diagnostic;
use witcraft_model::wit::TypeId;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::{Context, words};
use crate::model::add_parts;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/no-escape-case",
    summary: "an enum or variant that is handed out has no case for the rest",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("no_escape_case.rs"),
    check,
};

const ESCAPES: &[&str] = &[
    "other",
    "unknown",
    "unexpected",
    "internal",
    "misc",
    "unspecified",
    "custom",
];

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let returned = returned(context);
    let returned: HashSet<_> = returned
        .iter()
        .filter_map(|id| context.place(context.resolve().types[*id].span))
        .collect();
    for item in context.nodes(&[SyntaxKind::Enum, SyntaxKind::Variant]) {
        let mut cases = ast::members(&item.node).filter_map(|case| ast::name(&case));
        if cases.any(|case| contains(&case, ESCAPES)) {
            continue;
        }
        let name = item.name();
        let what = if contains(&name, &["error"]) {
            "errors that are"
        } else if item.key().is_some_and(|place| returned.contains(&place)) {
            "what is"
        } else {
            continue;
        };
        let message = format!("`{name}` has no case for {what} not thought of yet");
        found.push(
            item.finding(message, "complete for ever")
                .help("add a case `other`, best with a text: `other(string)` in a variant")
                .help(
                    "where nothing can be missing, say so: `// witcraft: allow(evolution/no-escape-case): why`",
                ),
        );
    }
}

fn contains(name: &str, any: &[&str]) -> bool {
    words(name).iter().any(|word| any.contains(&word.as_str()))
}

/// Every type that functions return, by itself or inside of another.
fn returned(context: &Context<'_>) -> HashSet<TypeId> {
    let functions = context.functions();
    let functions = functions.iter().filter_map(|item| context.function(item));
    let mut seen = HashSet::new();
    for result in functions.filter_map(|function| function.result) {
        add_parts(context.resolve(), result, &mut seen);
    }
    seen
}
