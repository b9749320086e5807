//! # `evolution/missing-since`: an interface or world without @since in a gated package
//!
//! ## What it does
//!
//! Finds interfaces and worlds without `@since` or `@unstable` in a package that uses `@since`.
//!
//! ## Why
//!
//! A reader of a gated package takes what has no gate to have been there always. Tools that select
//! a version do, too.
//!
//! ## Example
//!
//! ```wit
//! interface new-one {
//!   f: func();
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! @since(version = 0.2.0)
//! interface new-one {
//!   f: func();
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "evolution/missing-since",
    summary: "an interface or world without @since in a gated package",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("missing_since.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let gated = context.gated();
    if gated.is_empty() {
        return;
    }
    for item in context.nodes(&[SyntaxKind::Interface, SyntaxKind::World]) {
        let in_gated = |package| gated.contains(&package);
        if context.package_of(item.file).is_some_and(in_gated) && !item.has_gate() {
            let message = format!("`{}` does not say since when it is there", item.name());
            found.push(
                item.finding(message, "no gate, in a package with gates")
                    .help("write `@since(version = …)` above it, or `@unstable(feature = …)`"),
            );
        }
    }
}
