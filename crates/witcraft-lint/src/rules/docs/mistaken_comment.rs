//! # `docs/mistaken-comment`: a plain comment that other tools take for documentation
//!
//! ## What it does
//!
//! Finds `//` and `/* */` comments right above something that has no documentation, if they read like some. Rulers,
//! headings with a ruler, WIT that is commented out, and remarks to Witcraft are left alone.
//!
//! ## Why
//!
//! Witcraft takes only `///` and `/** */` for documentation. Most other tools take every comment before an item, also
//! across an empty line, so a note to the authors ends up in published documentation there, and documentation is missing
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
//!
//! A note to the authors that nobody is to publish stands at the end of a block, before its `}`: there no tool takes it for
//! documentation. With an empty line below it, it is left alone here; other tools still publish it.

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
        if !is_prose(last.text()) {
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
                .note("other tools take every comment before an item for its documentation, also across an empty line")
                .help("write `///` if it is")
                .help("if it is not, move it to the end of a block, before the `}`: there no tool publishes it"),
        );
    }
}

/// Whether a comment, or the last line of several, is a text about what follows.
fn is_prose(comment: &str) -> bool {
    let text = comment.trim_matches(['/', '*', ' ', '\t', '\r', '\n']);
    let rulers = ["--", "==", "##", "**", "__", "~~"];
    let has_ruler = rulers
        .iter()
        .any(|ruler| text.starts_with(ruler) || text.ends_with(ruler));
    let is_code =
        text.starts_with('@') || text.ends_with([';', ',', '{', '}']) || text.contains(": func(");
    !text.is_empty() && !has_ruler && !is_code && !text.contains("witcraft:")
}

#[cfg(test)]
mod tests {
    use super::is_prose;
    use witcraft_model::wit::Resolve;

    #[test]
    fn prose_is_told_from_what_stands_between_items() {
        for comment in [
            "// Pixels.",
            "//Pixels.",
            "/* Pixels,\n   row by row. */",
            "// - the second point",
            "//// Pixels",
        ] {
            assert!(is_prose(comment), "{comment}");
        }
        for comment in [
            "//",
            "/* */",
            "// ------",
            "// === Types ===",
            "// Types ------",
            "// load: func() -> list<u8>;",
            "// load: func()",
            "/* record point {\n  x: u32,\n} */",
            "// x: u32,",
            "// @since(version = 0.1.0)",
            "// witcraft: allow(docs): why",
        ] {
            assert!(!is_prose(comment), "{comment}");
        }
    }

    /// What the help and the explanation say of other tools.
    #[test]
    fn upstream_publishes_a_comment_unless_a_block_ends_behind_it() {
        let docs = |text: &str| {
            let mut resolve = Resolve::default();
            resolve.push_str("a.wit", text).unwrap();
            let functions = resolve.interfaces.iter().flat_map(|(_, it)| &it.functions);
            let docs: Vec<_> = functions.map(|(_, it)| it.docs.contents.clone()).collect();
            docs
        };
        let wit = |comments: [&str; 3]| {
            let [above, first, end] = comments;
            format!(
                "package a:b;\ninterface i {{\n{above}\nf: func();{first}\n\ng: func();\n{end}\n}}\n"
            )
        };
        let note = || Some("note".to_owned());
        assert_eq!(docs(&wit(["// note", "", ""])), [note(), None]);
        assert_eq!(docs(&wit(["// note\n", "", ""])), [note(), None]);
        assert_eq!(docs(&wit(["", " // note", ""])), [None, note()]);
        assert_eq!(docs(&wit(["", "", "// note"])), [None, None]);
    }
}
