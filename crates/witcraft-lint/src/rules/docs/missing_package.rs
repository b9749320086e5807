//! # `docs/missing-package`: a package without documentation
//!
//! ## What it does
//!
//! Finds packages of which no file has a doc comment before `package …;`.
//!
//! ## Why
//!
//! It is the first thing that a reader sees: what the package is for, and which world to begin
//! with.
//!
//! ## Example
//!
//! ```wit
//! package my:images@0.1.0;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! /// Reading, writing and scaling images.
//! package my:images@0.1.0;
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "docs/missing-package",
    summary: "a package without documentation",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("missing_package.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let declarations = context.nodes(&[SyntaxKind::PackageDeclaration]);
    let documented = declarations.iter().any(|item| item.docs().is_some());
    if let (false, Some(item)) = (documented, declarations.first()) {
        found.push(
            item.finding_at("the package has no documentation", "not documented")
                .help("say what it is for: `/// …` above this line, in one of its files"),
        );
    }
}
