//! # `docs/mistaken-comment`: a plain comment that other tools take for documentation
//!
//! ## What it does
//!
//! Finds `//` and `/* */` comments right above something that has no documentation.
//!
//! ## Why
//!
//! Witcraft takes only `///` and `/** */` for documentation. Most other tools take every comment
//! above an item, so a note to the authors ends up in published documentation there and is missing
//! here.
//!
//! ## Example
//!
//! ```wit
//! // Pixels, row by row.
//! load: func() -> list<u8>;
//! ```
//!
//! ## Fix
//!
//! ```wit
//! /// Pixels, row by row.
//! load: func() -> list<u8>;
//! ```

use witcraft_diagnostics::Diagnostic;
use witcraft_syntax::{SyntaxKind, ast};

use crate::context::{Context, File};
use crate::{Level, Rule};

pub(crate) const RULE: Rule = Rule {
    id: "docs/mistaken-comment",
    summary: "a plain comment that other tools take for documentation",
    level: Level::Warn,
    since: "0.1.0",
    source: include_str!("mistaken_comment.rs"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    use SyntaxKind::{
        Constructor, Enum, Export, Flags, Function, Import, Interface, Record, Resource, TypeAlias,
        Variant, World,
    };
    let kinds = [
        Constructor,
        Enum,
        Export,
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
    let may_be = |file: &File<'_>| {
        file.comments
            .iter()
            .any(|comment| !comment.is_documentation)
    };
    for item in context.nodes_where(may_be, &kinds) {
        let comments = ast::comments_before(&item.node);
        let documented = comments
            .iter()
            .any(|comment| ast::is_documentation(comment.text()));
        let Some(last) = comments.last().filter(|_| !documented) else {
            continue;
        };
        let text = last.text();
        let words = text.trim_matches(['/', '*', ' ', '-', '=', '#', '\n']);
        // Rulers, headings of sections and remarks to tools are not about the item.
        if words.is_empty() || words.contains("witcraft:") || !text.starts_with("// ") {
            continue;
        }
        let span = item.file.span(last.text_range().into());
        let message = format!(
            "this comment looks like the documentation of `{}`",
            item.name()
        );
        found.push(
            Diagnostic::warning("lint", message)
                .label(span, "a plain comment")
                .note("other tools take every comment above an item for its documentation")
                .help("write `///` if it is, or put an empty line below it if it is not"),
        );
    }
}
