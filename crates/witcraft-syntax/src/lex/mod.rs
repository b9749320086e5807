//! Text to tokens. Every byte is in exactly one token; what WIT refuses is reported on the way.

mod forbidden;
mod foreign;
mod rust;
mod scan;
mod string;

pub(crate) use rust::superfluous_self;

use std::ops::Range;

use witcraft_diagnostics::Diagnostic;

use crate::SyntaxKind;
use crate::report::{Problem, Reporter};

/// A token, by where it starts. It ends where the next one starts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: SyntaxKind,
    pub(crate) start: u32,
}

/// Splits `text` into tokens, the last of which is [`SyntaxKind::EndOfFile`].
pub(crate) fn lex(text: &str, reporter: &mut Reporter) -> Vec<Token> {
    forbidden::check(text, reporter);
    let mut tokens = Tokens {
        text,
        list: Vec::with_capacity(text.len() / 3 + 2),
        reporter,
    };
    let mut at = 0;
    if text.starts_with('\u{feff}') {
        tokens.push(SyntaxKind::Whitespace, 0);
        at = '\u{feff}'.len_utf8();
    }
    while at < text.len() {
        at += tokens.token(at);
    }
    let mut list = tokens.list;
    list.push(Token {
        kind: SyntaxKind::EndOfFile,
        start: u32::try_from(text.len()).unwrap_or(u32::MAX),
    });
    list
}

/// Where the comments of a text are, as bytes and in its order, without a tree of it.
///
/// ```
/// let text = "package a:b; // why\n/* and */ interface i {}";
/// let comments = witcraft_syntax::comments(text);
/// assert_eq!(comments.map(|range| &text[range]).collect::<Vec<_>>(), ["// why", "/* and */"]);
/// ```
pub fn comments(text: &str) -> impl Iterator<Item = Range<usize>> {
    let (mut at, mut slash) = (0, text.find('/'));
    std::iter::from_fn(move || {
        loop {
            if slash? < at {
                slash = text[at..].find('/').map(|found| at + found);
            }
            // Nothing but a string holds what looks like a comment.
            let before = &text[at..slash?];
            let start = at + before.find('"').unwrap_or(before.len());
            let (kind, length) = scan::scan(&text[start..]);
            at = start + length;
            at += match kind {
                SyntaxKind::BlockComment => block_comment(&text[at..]).0,
                SyntaxKind::String => string::string(&text[at..]).0,
                _ => 0,
            };
            if kind.is_comment() {
                return Some(start..at);
            }
        }
    })
}

/// Whether nothing is wrong with a comment: it is ended, and holds no character that WIT refuses.
///
/// ```
/// use witcraft_syntax::is_sound_comment;
///
/// assert!(is_sound_comment("// why") && is_sound_comment("/* a /* b */ */"));
/// assert!(!is_sound_comment("/* a /* b */") && !is_sound_comment("// \u{202e}"));
/// ```
#[must_use]
pub fn is_sound_comment(comment: &str) -> bool {
    let block = comment.strip_prefix("/*");
    block.is_none_or(|rest| block_comment(rest) == (rest.len(), true))
        && forbidden::find(comment).next().is_none()
}

struct Tokens<'a> {
    text: &'a str,
    list: Vec<Token>,
    reporter: &'a mut Reporter,
}

impl Tokens<'_> {
    /// The token at `start`; returns its length.
    fn token(&mut self, start: usize) -> usize {
        let rest = &self.text[start..];
        let (kind, length) = scan::scan(rest);
        match kind {
            SyntaxKind::BlockComment => {
                let (more, closed) = block_comment(&rest[length..]);
                self.push(kind, start);
                if !closed {
                    self.unclosed_comment(start);
                }
                return length + more;
            }
            SyntaxKind::String => {
                let (more, problem) = string::string(&rest[length..]);
                self.push(kind, start);
                if let Some((range, message)) = problem {
                    self.string(start, range, message);
                }
                return length + more;
            }
            SyntaxKind::Unknown => return self.foreign(start),
            kind => self.push(kind, start),
        }
        length
    }

    /// Blanks that follow each other are one token, and so are unknown characters.
    fn push(&mut self, kind: SyntaxKind, start: usize) {
        let joins = matches!(kind, SyntaxKind::Whitespace | SyntaxKind::Unknown)
            && self.list.last().is_some_and(|last| last.kind == kind);
        if !joins {
            self.list.push(Token {
                kind,
                start: u32::try_from(start).unwrap_or(u32::MAX),
            });
        }
    }

    fn unclosed_comment(&mut self, start: usize) {
        let diagnostic = self
            .reporter
            .error(
                start..start + 2,
                "this comment is never closed",
                "opened here",
            )
            .note("block comments nest: every `/*` inside one needs its own `*/`")
            .help("close it with `*/`, or use `//` for a comment up to the end of the line");
        self.reporter.push(diagnostic, Problem::Structure);
    }

    fn string(&mut self, start: usize, range: std::ops::Range<usize>, message: &str) {
        let range = start + 1 + range.start..start + 1 + range.end;
        let diagnostic: Diagnostic = self.reporter.error(range, message, "here");
        self.reporter.push(diagnostic, Problem::Structure);
    }
}

/// The length of what follows `/*`, and whether it is closed.
fn block_comment(rest: &str) -> (usize, bool) {
    let bytes = rest.as_bytes();
    let (mut depth, mut at) = (1usize, 0);
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'*')) => {
                depth += 1;
                at += 2;
            }
            (b'*', Some(b'/')) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return (at, true);
                }
            }
            _ => at += 1,
        }
    }
    (bytes.len(), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(SyntaxKind, &str)> {
        let mut reporter = Reporter::for_tests();
        let tokens = lex(text, &mut reporter);
        tokens
            .windows(2)
            .map(|pair| {
                (
                    pair[0].kind,
                    &text[pair[0].start as usize..pair[1].start as usize],
                )
            })
            .collect()
    }

    #[test]
    fn words_are_as_long_as_they_can_be() {
        use SyntaxKind::*;
        assert_eq!(
            kinds("use use-it %use error-context ->a- _"),
            [
                (UseKeyword, "use"),
                (Whitespace, " "),
                (Identifier, "use-it"),
                (Whitespace, " "),
                (ExplicitIdentifier, "%use"),
                (Whitespace, " "),
                (ErrorContextKeyword, "error-context"),
                (Whitespace, " "),
                (Arrow, "->"),
                (Identifier, "a-"),
                (Whitespace, " "),
                (Underscore, "_"),
            ]
        );
    }

    #[test]
    fn comments_end_before_their_line_end() {
        use SyntaxKind::*;
        assert_eq!(
            kinds("\u{feff} // a\r\n/* /* */\n*/x"),
            [
                (Whitespace, "\u{feff} "),
                (LineComment, "// a"),
                (Whitespace, "\r\n"),
                (BlockComment, "/* /* */\n*/"),
                (Identifier, "x"),
            ]
        );
    }
}
