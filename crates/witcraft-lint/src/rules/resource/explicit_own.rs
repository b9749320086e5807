//! # `resource/explicit-own`: `own<…>` where the name alone means the same
//!
//! ## What it does
//!
//! Finds `own<name>`, which is the same as `name`.
//!
//! ## Why
//!
//! The two look like two types, and a package that mixes them reads as if there was a difference.
//!
//! ## Example
//!
//! ```wit
//! open: func() -> own<file>;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! open: func() -> file;
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "resource/explicit-own",
    summary: "`own<…>` where the name alone means the same",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("explicit_own.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::OwnType]) {
        let Some(name) = ast::child(&item.node, SyntaxKind::NameReference) else {
            continue;
        };
        let name = ast::written(&name);
        let edit = item.edit(ast::range(&item.node), name.as_str());
        found.push(
            item.finding_at(
                format!("`own<{name}>` is the same as `{name}`"),
                "longer than needed",
            )
            .fix(format!("write `{name}`"), vec![edit]),
        );
    }
}
