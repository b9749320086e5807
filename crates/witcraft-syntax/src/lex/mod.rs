//! Text to tokens. Every byte is in exactly one token; what WIT refuses is reported on the way.

mod forbidden;
mod scan;
mod string;

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
            SyntaxKind::Identifier if !rest[..length].is_ascii() => {
                self.foreign_word(start, &rest[..length]);
            }
            SyntaxKind::Unknown => self.unknown(start, start + length),
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

    /// A word with characters beyond ASCII: letters stay with it, so that one error covers it, and
    /// everything else is cut out.
    fn foreign_word(&mut self, start: usize, word: &str) {
        let is_letter = |char: char| char.is_ascii() || char.is_alphanumeric();
        let mut at = 0;
        while at < word.len() {
            let rest = &word[at..];
            let letters = rest.find(|char| !is_letter(char)).unwrap_or(rest.len());
            if letters > 0 {
                let part = &rest[..letters];
                self.push(scan::word(part), start + at);
                at += letters;
                continue;
            }
            let others = rest.find(is_letter).unwrap_or(rest.len());
            self.unknown(start + at, start + at + others);
            at += others;
        }
    }

    fn unknown(&mut self, start: usize, end: usize) {
        let continues = self
            .list
            .last()
            .is_some_and(|last| last.kind == SyntaxKind::Unknown);
        self.push(SyntaxKind::Unknown, start);
        let found = &self.text[start..end];
        // One report for a run; control characters have one already.
        if continues || found.chars().all(|char| char != '\r' && char.is_control()) {
            return;
        }
        let (message, help) = unknown_character(found);
        let mut diagnostic = self
            .reporter
            .error(start..end, message, "not a part of WIT")
            .maybe_help(help.map(str::to_owned));
        let invisible =
            |char: char| char.is_whitespace() || ('\u{200b}'..='\u{200d}').contains(&char);
        if found != "\r"
            && found
                .chars()
                .all(|char| invisible(char) || char == '\u{feff}')
        {
            let edit = self.reporter.replace(start..end, " ");
            diagnostic = diagnostic.fix("replace it by an ordinary blank", vec![edit]);
        }
        self.reporter.push(diagnostic, Problem::Structure);
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

fn unknown_character(found: &str) -> (String, Option<&'static str>) {
    let visible = |char: char| char.is_ascii_graphic() || (char.is_alphanumeric());
    let symbol = found
        .chars()
        .all(|char| !char.is_whitespace() && !char.is_control());
    let shown = if found.chars().any(visible) || symbol {
        found.to_owned()
    } else {
        found.escape_default().to_string()
    };
    let help = match found {
        "[" | "]" => Some("a list is written `list<u8>`, and one of fixed length `list<u8, 4>`"),
        "?" => Some("what may be absent is written `option<u8>`"),
        "|" => Some("one of several is written as a `variant` or `enum` of its own"),
        "&" => Some("a reference to a resource is written `borrow<name>`"),
        "#" => Some("attributes are written `@since(version = 1.0.0)`, comments `// like this`"),
        "'" => Some("names are written without quotes"),
        "\r" => Some("lines end in `\\n` or `\\r\\n`: save the file with one of these"),
        _ => None,
    };
    (format!("unexpected character `{shown}`"), help)
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
