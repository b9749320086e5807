//! # `resource/explicit-own`: `own<…>` where the name alone means the same
//!
//! ## What it does
//!
//! Finds `own<name>`, which is the same as `name`, but for `type handle = own<name>`: that gives the handle a name, and
//! `type handle = name` would give the resource another one.
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
    use SyntaxKind::{LeftAngle, OwnKeyword, RightAngle, TypeAlias};
    for item in context.nodes(&[SyntaxKind::OwnType]) {
        // With a name of its own, it is a handle; without `own`, it would be another name of the resource.
        if item
            .node
            .parent()
            .is_some_and(|node| node.kind() == TypeAlias)
        {
            continue;
        }
        let Some(name) = ast::child(&item.node, SyntaxKind::NameReference) else {
            continue;
        };
        let name = ast::written(&name);
        // Comments may stand between these.
        let around = [OwnKeyword, LeftAngle, RightAngle];
        let around = around.map(|kind| ast::token(&item.node, kind));
        let edits = around.into_iter().flatten();
        let edits = edits.map(|token| item.edit(token.text_range().into(), ""));
        found.push(
            item.finding_at(
                format!("`own<{name}>` is the same as `{name}`"),
                "longer than needed",
            )
            .fix(format!("write `{name}`"), edits.collect()),
        );
    }
}
