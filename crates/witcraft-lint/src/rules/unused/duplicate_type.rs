//! # `unused/duplicate-type`: types of one shape
//!
//! ## What it does
//!
//! Finds records, variants, enums and flags with the same members, of which there are at least two,
//! in the same package.
//!
//! ## Why
//!
//! They are different types for every tool, so values have to be converted although nothing
//! changes. Often one was copied from another interface.
//!
//! ## Example
//!
//! ```wit
//! interface a { record point { x: u32, y: u32 } }
//! interface b { record position { x: u32, y: u32 } }
//! ```
//!
//! ## Fix
//!
//! ```wit
//! interface a { record point { x: u32, y: u32 } }
//! interface b { use a.{point}; }
//! ```

use std::collections::HashMap;

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxElement, SyntaxKind, ast};

use crate::context::Context;
use crate::context::Item;
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "unused/duplicate-type",
    summary: "types of one shape",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("duplicate_type.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let mut shapes: HashMap<String, Item> = HashMap::new();
    for item in context.nodes(&[
        SyntaxKind::Record,
        SyntaxKind::Variant,
        SyntaxKind::Enum,
        SyntaxKind::Flags,
    ]) {
        if ast::members(&item.node).count() < 2 {
            continue;
        }
        let members = item
            .node
            .children()
            .filter(|child| matches!(child.kind(), SyntaxKind::FieldList | SyntaxKind::CaseList));
        let tokens = members
            .flat_map(|list| list.descendants_with_tokens())
            .filter_map(SyntaxElement::into_token);
        let words: Vec<String> = tokens
            .filter(|token| !token.kind().is_trivia() && token.kind() != SyntaxKind::Comma)
            .map(|token| token.text().to_owned())
            .collect();
        let shape = format!("{:?} {}", item.node.kind(), words.join(" "));
        match shapes.get(&shape) {
            Some(first) => found.push(
                item.finding(
                    format!(
                        "`{}` has the same members as `{}`",
                        item.name(),
                        first.name()
                    ),
                    "the same again",
                )
                .label(first.name_span(), "the first one")
                .help("define it once and `use` it, or say in a comment what makes them two"),
            ),
            None => drop(shapes.insert(shape, item)),
        }
    }
}
