//! Tokens to a tree, by recursive descent. One file per part of the grammar.
//!
//! The parser never stops and never refuses: what does not fit goes into [`SyntaxKind::Error`]
//! nodes, and parsing goes on behind it. It looks at tokens only and never at how they are laid
//! out, so that formatting a file cannot change what it means. Every function consumes a token or
//! leaves the one that stopped it to its caller, who has to; nothing is looked at twice except a
//! bounded number of tokens ahead, so time is linear.

mod attributes;
mod file;
mod functions;
mod interface;
mod lists;
mod names;
mod recover;
mod types;
mod version;
mod world;

use std::ops::Range;

use rowan::{Checkpoint, GreenNode, GreenNodeBuilder, Language};
use witcraft_diagnostics::Diagnostic;

use crate::SyntaxKind::{self, EndOfFile};
use crate::Wit;
use crate::lex::Token;
use crate::report::{Problem, Reporter};

/// How deep packages and types may nest, as upstream.
pub(crate) const NESTING: usize = 100;

/// How many tokens ahead a repair may look for the end of what it changes: without a bound, a file of mistakes would
/// take the square of its length.
const LOOKAHEAD: usize = 32;

pub(crate) struct Parser<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    /// The tokens that are no trivia, as indices; the last one is the end of the file.
    significant: Vec<u32>,
    /// The next significant token, as an index into `significant`.
    cursor: usize,
    /// The next token that is not in the tree yet.
    written: usize,
    builder: GreenNodeBuilder<'static>,
    reporter: Reporter,
    /// How many bodies are open.
    depth: usize,
    /// The name of the resource that we are in.
    resource: Option<Range<usize>>,
}

impl<'t> Parser<'t> {
    pub(crate) fn new(text: &'t str, tokens: Vec<Token>, reporter: Reporter) -> Self {
        let significant = (0u32..)
            .zip(&tokens)
            .filter(|(_, token)| !token.kind.is_trivia())
            .map(|(index, _)| index)
            .collect();
        Self {
            text,
            tokens,
            significant,
            cursor: 0,
            written: 0,
            builder: GreenNodeBuilder::new(),
            reporter,
            depth: 0,
            resource: None,
        }
    }

    pub(crate) fn parse(mut self) -> (GreenNode, Reporter) {
        self.file();
        (self.builder.finish(), self.reporter)
    }

    // What comes next.

    fn index(&self, ahead: usize) -> usize {
        let last = self.significant.len() - 1;
        self.significant[(self.cursor + ahead).min(last)] as usize
    }

    /// The kind of the token `ahead` of the next one.
    fn nth(&self, ahead: usize) -> SyntaxKind {
        self.tokens[self.index(ahead)].kind
    }

    fn peek(&self) -> SyntaxKind {
        self.nth(0)
    }

    fn at(&self, kind: SyntaxKind) -> bool {
        self.peek() == kind
    }

    fn range_of(&self, token: usize) -> Range<usize> {
        let start = self.tokens[token].start as usize;
        let end = self
            .tokens
            .get(token + 1)
            .map_or(self.text.len(), |next| next.start as usize);
        start..end
    }

    fn nth_range(&self, ahead: usize) -> Range<usize> {
        self.range_of(self.index(ahead))
    }

    /// Where the next token stands.
    fn range(&self) -> Range<usize> {
        self.nth_range(0)
    }

    fn nth_text(&self, ahead: usize) -> &'t str {
        &self.text[self.nth_range(ahead)]
    }

    /// Where the token before the next one ends; the start of the file before the first one.
    fn previous_end(&self) -> usize {
        self.previous().map_or(0, |range| range.end)
    }

    /// Where the token before the next one stands.
    fn previous(&self) -> Option<Range<usize>> {
        let previous = self.cursor.checked_sub(1)?;
        Some(self.range_of(self.significant[previous] as usize))
    }

    fn previous_kind(&self) -> SyntaxKind {
        match self.cursor.checked_sub(1) {
            Some(previous) => self.tokens[self.significant[previous] as usize].kind,
            None => EndOfFile,
        }
    }

    // Building the tree.

    /// Puts the trivia before the next token into the tree, so that nodes begin with a token.
    fn trivia(&mut self) {
        let next = self.index(0);
        while self.written < next {
            self.write();
        }
    }

    fn write(&mut self) {
        let kind = self.tokens[self.written].kind;
        let range = self.range_of(self.written);
        self.builder
            .token(Wit::kind_to_raw(kind), &self.text[range]);
        self.written += 1;
    }

    /// Consumes the next token; the end of the file stays where it is.
    fn bump(&mut self) {
        self.trivia();
        if !self.at(EndOfFile) {
            self.write();
            self.cursor += 1;
        }
    }

    fn eat(&mut self, kind: SyntaxKind) -> bool {
        let found = self.at(kind);
        if found {
            self.bump();
        }
        found
    }

    fn start(&mut self, kind: SyntaxKind) {
        self.trivia();
        self.builder.start_node(Wit::kind_to_raw(kind));
    }

    fn checkpoint(&mut self) -> Checkpoint {
        self.trivia();
        self.builder.checkpoint()
    }

    fn start_at(&mut self, checkpoint: Checkpoint, kind: SyntaxKind) {
        self.builder
            .start_node_at(checkpoint, Wit::kind_to_raw(kind));
    }

    fn finish(&mut self) {
        self.builder.finish_node();
    }

    // Saying what is wrong.

    /// One finding per place: what follows from the first one only confuses.
    fn push(&mut self, diagnostic: Diagnostic) {
        let at = diagnostic.span().map(|span| span.range.start);
        if at.is_some() && self.reporter.broken.last() == at.as_ref() {
            return;
        }
        self.reporter.push(diagnostic, Problem::Structure);
    }

    /// Whether a comment that is never closed has swallowed the end of the text.
    fn ends_in_open_comment(&self) -> bool {
        let Some(last) = self.tokens.len().checked_sub(2) else {
            return false;
        };
        let start = self.tokens[last].start as usize;
        let mut labels = self
            .reporter
            .diagnostics
            .iter()
            .filter_map(Diagnostic::span);
        self.tokens[last].kind == SyntaxKind::BlockComment
            && labels.any(|span| span.range.start == start)
    }

    /// As one would say it: "`foo`", "a number", "the end of the file".
    fn found(&self) -> String {
        match self.peek() {
            EndOfFile => "the end of the file".to_owned(),
            SyntaxKind::String => "a string in quotes".to_owned(),
            kind if kind.is_keyword() => format!("the keyword `{}`", self.nth_text(0)),
            _ => format!("`{}`", shorten(self.nth_text(0))),
        }
    }

    /// An error at the next token.
    fn here(&self, message: impl Into<String>, label: impl Into<String>) -> Diagnostic {
        self.reporter.error(self.range(), message, label)
    }

    /// "expected …, found …", at the next token.
    fn expected(&self, what: &str) -> Diagnostic {
        let message = format!("expected {what}, found {}", self.found());
        self.here(message, format!("expected {what}"))
    }

    /// "expected …", right behind the token before, with the repair of writing it there.
    fn missing(&self, what: SyntaxKind, context: &str) -> Diagnostic {
        let token = what.describe();
        let at = self.previous_end();
        let bare = token.trim_matches('`');
        let text = match what {
            SyntaxKind::Arrow | SyntaxKind::Equals | SyntaxKind::AsKeyword => format!(" {bare}"),
            _ => bare.to_owned(),
        };
        self.reporter
            .error(
                at..at,
                format!("expected {token} {context}"),
                format!("{token} is missing here"),
            )
            .fix(
                format!("insert {token}"),
                vec![self.reporter.insert(at, text)],
            )
    }

    /// Consumes a token that has to be there, or says that it is missing.
    fn expect(&mut self, kind: SyntaxKind, context: &str) -> bool {
        if self.eat(kind) {
            return true;
        }
        let what = format!("{} {context}", kind.describe());
        let diagnostic = self.expected(&what);
        self.push(diagnostic);
        false
    }
}

fn shorten(text: &str) -> String {
    if text.chars().count() <= 40 {
        return text.to_owned();
    }
    let start: String = text.chars().take(40).collect();
    format!("{start}…")
}
