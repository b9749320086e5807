//! # `resource/unobtainable`: a resource that nobody can get
//!
//! ## What it does
//!
//! Finds resources without a constructor that no function of the package returns or takes, their own methods aside, and
//! that no type or `use` mentions.
//!
//! ## Why
//!
//! There is no way to get one: either a constructor or a function was forgotten, or the resource is
//! not needed.
//!
//! ## Example
//!
//! ```wit
//! resource file {
//!   read: func() -> list<u8>;
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! resource file {
//!   constructor(path: string);
//!   read: func() -> list<u8>;
//! }
//! ```

use std::collections::HashSet;

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::context::references;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "resource/unobtainable",
    summary: "a resource that nobody can get",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("unobtainable.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let mut mentioned: HashSet<String> = HashSet::new();
    for item in context.functions() {
        // A method that takes its own resource again is no way to get the first one.
        let owner = item.owner().map(|owner| owner.name()).unwrap_or_default();
        let result = ast::result(&item.node);
        let returned = result
            .iter()
            .flat_map(references)
            .map(|name| ast::text(&name));
        mentioned.extend(returned);
        for parameter in ast::parameters(&item.node) {
            let names = references(&parameter)
                .into_iter()
                .map(|name| ast::text(&name));
            mentioned.extend(names.filter(|name| *name != owner));
        }
    }
    for item in context.type_definitions() {
        mentioned.extend(
            references(&item.node)
                .iter()
                .map(ast::text)
                .filter(|_| item.node.kind() != SyntaxKind::Resource),
        );
    }
    for item in context.nodes(&[SyntaxKind::UseItem]) {
        mentioned
            .extend(ast::child(&item.node, SyntaxKind::NameReference).map(|name| ast::text(&name)));
    }
    for item in context.nodes(&[SyntaxKind::Resource]) {
        let constructed = ast::items(&item.node).any(|node| node.kind() == SyntaxKind::Constructor);
        if !constructed && !mentioned.contains(&item.name()) {
            let message = format!("there is no way to get a `{}`", item.name());
            found.push(
                item.finding(message, "nothing returns it")
                    .help("add a `constructor`, or a function that returns one"),
            );
        }
    }
}
