//! # `unused/feature`: an opened feature that gates nothing
//!
//! ## What it does
//!
//! Finds features that are opened by name, on the command line or in `witcraft.toml`, and that no
//! `@unstable` names in the packages that were asked for or in their dependencies.
//!
//! ## Why
//!
//! Mostly the name is misspelt, or the items are stable by now: what one believes to be opened is
//! not.
//!
//! ## Example
//!
//! ```wit
//! // witcraft.toml: features = ["fnacy"]
//! @unstable(feature = fancy)
//! interface new { f: func(); }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! // witcraft.toml: features = ["fancy"]
//! @unstable(feature = fancy)
//! interface new { f: func(); }
//! ```

use std::collections::BTreeSet;

use witcraft_diagnostics::{Diagnostic, suggestion};
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "unused/feature",
    summary: "an opened feature that gates nothing",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("feature.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let features = context.package.features();
    let Some(declaration) = context.declaration().filter(|_| !features.is_empty()) else {
        return;
    };
    // Dependencies have gates, too.
    let mut known: BTreeSet<String> = BTreeSet::new();
    let package = context.package;
    for parse in package.texts().filter_map(|file| package.parse(file)) {
        let gates = parse
            .tree()
            .descendants()
            .filter(|node| node.kind() == SyntaxKind::Attribute)
            .filter_map(|node| ast::child(&node, SyntaxKind::NameReference));
        known.extend(gates.map(|name| ast::text(&name)));
    }
    for feature in features.iter().filter(|feature| !known.contains(*feature)) {
        let message = format!("the feature `{feature}` is opened, and gates nothing");
        found.push(
            declaration
                .finding_at(message, "nothing here is gated by it")
                .maybe_help(suggestion(feature, known.iter().map(String::as_str))),
        );
    }
}
