//! # `resource/self-parameter`: a method that takes itself again
//!
//! ## What it does
//!
//! Finds methods whose first parameter is their own resource, called `this` or as the resource is.
//!
//! ## Why
//!
//! A method has its resource already: the parameter that is not written. Bindings get two of them.
//!
//! ## Example
//!
//! ```wit
//! resource file {
//!   read: func(this: borrow<file>) -> list<u8>;
//! }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! resource file {
//!   read: func() -> list<u8>;
//! }
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::Context;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "resource/self-parameter",
    summary: "a method that takes itself again",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("self_parameter.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for item in context.nodes(&[SyntaxKind::Function]) {
        let Some(owner) = item
            .owner()
            .filter(|owner| owner.node.kind() == SyntaxKind::Resource)
        else {
            continue;
        };
        if ast::token(&item.node, SyntaxKind::StaticKeyword).is_some() {
            continue;
        }
        let Some(first) = ast::parameters(&item.node).next() else {
            continue;
        };
        let name = ast::name(&first).unwrap_or_default();
        // Not one of several, as in a list.
        use SyntaxKind::{BorrowType, NamedType, OwnType};
        let mut types = first.children();
        let ty = types.find(|node| matches!(node.kind(), NamedType | OwnType | BorrowType));
        let taken = ty.and_then(|ty| ast::child(&ty, SyntaxKind::NameReference));
        let own = taken.map(|name| ast::text(&name)) == Some(owner.name());
        if own && (name == "this" || name == owner.name()) {
            found.push(
                item.at(&first)
                    .finding_at(
                        format!(
                            "method `{}` takes its own `{}` again",
                            item.name(),
                            owner.name()
                        ),
                        "there is one already",
                    )
                    .help("remove it: every method is called on a resource"),
            );
        }
    }
}
