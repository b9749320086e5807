//! # `resource/list-of-borrows`: a list of lent resources
//!
//! ## What it does
//!
//! Finds `list<borrow<…>>`.
//!
//! ## Why
//!
//! Every handle is lent and given back by itself at each call, and the callee has to drop each one
//! before it returns or traps.
//!
//! ## Example
//!
//! ```wit
//! poll: func(in: list<borrow<pollable>>);
//! ```
//!
//! ## Fix
//!
//! ```wit
//! resource poll-set {
//!   add: func(p: borrow<pollable>);
//!   poll: func();
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::SyntaxKind;

use crate::context::Context;
use crate::context::arguments;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "resource/list-of-borrows",
    summary: "a list of lent resources",
    level: Level::Allow,
    since: "0.1.0",
    source: include_str!("list_of_borrows.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::ListType]) {
        if arguments(&item.node)
            .first()
            .is_some_and(|inner| inner.kind() == SyntaxKind::BorrowType)
        {
            found.push(
                item.finding_at(
                    "a list of borrows",
                    "each one is lent and given back at every call",
                )
                .help("keep them in a resource that they are added to once"),
            );
        }
    }
}
