//! WIT as text: a lossless lexer, a recovering parser, and a formatter that keeps comments.
//!
//! ```text
//! text ─▶ tokens ─▶ tree + errors ─▶ formatted text
//! ```
//!
//! [`parse`] reads the whole language as `wit-parser` 0.254 does. Every byte of the text is in the
//! tree, comments and mistakes included, and it always returns: whatever is wrong comes back as
//! diagnostics with spans, what was expected, and a repair where one is obvious. It needs time
//! linear in the length of the text.
//!
//! What names mean is left to the model above; so is everything that needs more than one file.
//!
//! ```
//! use witcraft_diagnostics::SourceSet;
//!
//! let text = "package a:b;\ninterface i {\n  f: func() u32;\n}\n";
//! let mut sources = SourceSet::default();
//! let parse = witcraft_syntax::parse(sources.add("i.wit", text), text);
//! assert_eq!(parse.tree().to_string(), text);
//! let error = &parse.diagnostics()[0];
//! assert_eq!(error.message, "expected `->` before the type that the function returns");
//! assert_eq!(error.fixes[0].edits[0].replacement, " ->");
//! ```

pub mod ast;
#[cfg(feature = "format")]
pub mod fmt;
mod identifier;
mod kind;
mod lex;
mod lookalike;
mod parser;
mod remark;
mod report;

use rowan::GreenNode;
use witcraft_diagnostics::{Diagnostic, FileId};

pub use kind::{SyntaxElement, SyntaxKind, SyntaxNode, SyntaxToken, Wit};
pub use lex::{comments, is_sound_comment};
pub use remark::{Remark, remarks};
use report::{Problem, Reporter};

/// The tree of one text, and everything that is wrong with it.
#[derive(Clone, Debug)]
pub struct Parse {
    green: GreenNode,
    diagnostics: Vec<Diagnostic>,
    broken: Vec<usize>,
}

impl Parse {
    /// The tree. Its text is the text that was parsed, to the byte.
    #[must_use]
    pub fn tree(&self) -> SyntaxNode {
        SyntaxNode::new_root(self.green.clone())
    }

    /// What is wrong, in the order of the text. Empty for good WIT.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The same, for good.
    #[must_use]
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// Whether there is nothing to complain about.
    #[must_use]
    pub fn is_ok(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// Where something does not belong, or the last byte before something that is missing, in
    /// ascending order. What is only spelt wrongly is not among it.
    #[must_use]
    pub fn broken(&self) -> &[usize] {
        &self.broken
    }
}

/// Whether a word needs a `%` to be a name.
#[must_use]
pub fn is_keyword(word: &str) -> bool {
    SyntaxKind::written(word).is_some_and(SyntaxKind::is_keyword)
}

/// Parses a text that is known as `file`.
///
/// Never panics and never refuses. A text of 4 GiB or more, for which there is no tree, comes back
/// as an error about just that.
#[must_use]
pub fn parse(file: FileId, text: &str) -> Parse {
    let mut reporter = Reporter::new(file);
    if u32::try_from(text.len()).is_err() {
        let diagnostic = reporter.error(0..0, "this file is 4 GiB long or more", "too long");
        reporter.push(diagnostic, Problem::Structure);
        let nothing = lex::lex("", &mut Reporter::new(file));
        return done(parser::Parser::new("", nothing, reporter));
    }
    let tokens = lex::lex(text, &mut reporter);
    done(parser::Parser::new(text, tokens, reporter))
}

fn done(parser: parser::Parser<'_>) -> Parse {
    let (green, reporter) = parser.parse();
    let (mut diagnostics, mut broken) = (reporter.diagnostics, reporter.regions);
    // The lexer's findings come first; this is the order of the text.
    Diagnostic::sort(&mut diagnostics);
    if let (true, Some(last)) = (reporter.dropped > 0, diagnostics.last_mut()) {
        let more = reporter.dropped;
        last.notes
            .push(format!("{more} more mistakes in this file are not shown"));
    }
    broken.sort_unstable();
    Parse {
        green,
        diagnostics,
        broken,
    }
}
