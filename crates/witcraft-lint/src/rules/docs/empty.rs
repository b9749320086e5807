//! # `docs/empty`: a doc comment without text
//!
//! ## What it does
//!
//! Finds `///` and `/** */` above an item with nothing inside.
//!
//! ## Why
//!
//! It hides from every check that the documentation is missing.
//!
//! ## Example
//!
//! ```wit
//! ///
//! load: func() -> list<u8>;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! /// The bytes of the image.
//! load: func() -> list<u8>;
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::{Context, File};
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "docs/empty",
    summary: "a doc comment without text",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("empty.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    use SyntaxKind::{
        Case, Constructor, Enum, Export, Field, Flags, Function, Import, Interface, Record,
        Resource, TypeAlias, Variant, World,
    };
    let kinds = [
        Case,
        Constructor,
        Enum,
        Export,
        Field,
        Flags,
        Function,
        Import,
        Interface,
        Record,
        Resource,
        TypeAlias,
        Variant,
        World,
    ];
    // Empty lines within a text are common.
    let may_be = |file: &File<'_>| {
        let mut comments = file.comments.iter();
        comments.any(|comment| comment.is_empty && !comment.goes_on)
    };
    for item in context.nodes_where(may_be, &kinds) {
        if item.docs().is_none_or(|docs| !docs.trim().is_empty()) {
            continue;
        }
        let comments = ast::comments_before(&item.node);
        let Some(first) = comments
            .iter()
            .find(|comment| ast::is_documentation(comment.text()))
        else {
            continue;
        };
        let range: std::ops::Range<usize> = first.text_range().into();
        let mut diagnostic = Diagnostic::warning(
            "lint",
            format!("the documentation of `{}` is empty", item.name()),
        )
        .label(item.file.span(range.clone()), "nothing here");
        if comments.len() == 1 {
            diagnostic = diagnostic.fix("remove it", vec![item.edit(range, "")]);
        }
        found.push(diagnostic);
    }
}
