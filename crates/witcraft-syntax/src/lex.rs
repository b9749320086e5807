//! Text to tokens. Every byte is in exactly one token; what WIT refuses is reported on the way.

use logos::Logos;
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
    forbidden(text, reporter);
    let mut tokens = Tokens {
        text,
        list: Vec::with_capacity(text.len() / 3 + 2),
        reporter,
    };
    let mut rest = text;
    if let Some(after) = text.strip_prefix('\u{feff}') {
        tokens.push(SyntaxKind::Whitespace, 0);
        rest = after;
    }
    let offset = text.len() - rest.len();
    let mut lexer = SyntaxKind::lexer(rest);
    while let Some(next) = lexer.next() {
        let start = offset + lexer.span().start;
        match next {
            Ok(SyntaxKind::BlockComment) => {
                let (length, closed) = block_comment(lexer.remainder());
                lexer.bump(length);
                tokens.push(SyntaxKind::BlockComment, start);
                if !closed {
                    tokens.unclosed_comment(start);
                }
            }
            Ok(SyntaxKind::String) => {
                let (length, problem) = string(lexer.remainder());
                lexer.bump(length);
                tokens.push(SyntaxKind::String, start);
                if let Some((range, message)) = problem {
                    tokens.string(start, range, message);
                }
            }
            Ok(SyntaxKind::LineComment) => {
                tokens.push(SyntaxKind::LineComment, start);
                let end = offset + lexer.span().end;
                // The line ends in `\r\n`, of which the comment took the first half.
                if text[start..end].ends_with('\r') && text[end..].starts_with('\n') {
                    tokens.push(SyntaxKind::Whitespace, end - 1);
                }
            }
            Ok(SyntaxKind::Identifier) if !lexer.slice().is_ascii() => {
                tokens.foreign_word(start, lexer.slice());
            }
            Ok(kind) => tokens.push(kind, start),
            Err(()) => tokens.unknown(start, offset + lexer.span().end),
        }
    }
    let mut list = tokens.list;
    list.push(Token {
        kind: SyntaxKind::EndOfFile,
        start: u32::try_from(text.len()).unwrap_or(u32::MAX),
    });
    list
}

struct Tokens<'a> {
    text: &'a str,
    list: Vec<Token>,
    reporter: &'a mut Reporter,
}

impl Tokens<'_> {
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
                let kind = match SyntaxKind::lexer(part).next() {
                    Some(Ok(kind)) if kind.is_keyword() => kind,
                    _ => SyntaxKind::Identifier,
                };
                self.push(kind, start + at);
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

type StringProblem = Option<(std::ops::Range<usize>, &'static str)>;

/// The length of what follows the opening quote, and what is wrong first.
///
/// A string ends on its line. Escapes are `\"`, `\'`, `\\`, `\t`, `\n`, `\r`, `\u{1f}` and two
/// hexadecimal digits.
fn string(rest: &str) -> (usize, StringProblem) {
    let mut problem: StringProblem = None;
    let mut bytes = Vec::new();
    let mut chars = rest.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        match char {
            '"' => {
                if problem.is_none() && std::str::from_utf8(&bytes).is_err() {
                    problem = Some((0..at, "the bytes of this string are not UTF-8"));
                }
                return (at + 1, problem);
            }
            '\n' | '\r' => return (at, Some((at..at, "this string is not closed on its line"))),
            '\\' => {
                let length = escape(&rest[at + 1..], &mut bytes);
                let bad = length.is_none();
                // A quote or a line end is looked at again, so that the string still ends there.
                let length = length.unwrap_or(0);
                while chars
                    .peek()
                    .is_some_and(|(next, _)| *next < at + 1 + length)
                {
                    chars.next();
                }
                if bad && problem.is_none() {
                    problem = Some((at..at + 1, "unknown escape in this string"));
                }
            }
            char if (char as u32) < 0x20 || char as u32 == 0x7f => {
                problem.get_or_insert((at..at + 1, "control characters must be escaped"));
            }
            char => bytes.extend(char.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    let end = rest.len();
    (
        end,
        Some((end..end, "this string is not closed on its line")),
    )
}

/// The length of the escape after its backslash; adds what it stands for.
fn escape(rest: &str, bytes: &mut Vec<u8>) -> Option<usize> {
    let first = rest.chars().next()?;
    match first {
        '"' | '\'' | '\\' => bytes.push(first as u8),
        't' => bytes.push(b'\t'),
        'n' => bytes.push(b'\n'),
        'r' => bytes.push(b'\r'),
        'u' => {
            let digits = rest[1..].strip_prefix('{')?;
            let end = digits.find('}')?;
            let digits = &digits[..end];
            if !digits.starts_with(|char: char| char.is_ascii_hexdigit()) || digits.ends_with('_') {
                return None;
            }
            let number = u32::from_str_radix(&digits.replace('_', ""), 16).ok()?;
            let char = char::from_u32(number)?;
            bytes.extend(char.encode_utf8(&mut [0; 4]).as_bytes());
            return Some(end + 3);
        }
        _ => {
            let pair = rest.get(..2)?;
            let hex = pair.bytes().all(|byte| byte.is_ascii_hexdigit());
            bytes.push(u8::from_str_radix(pair, 16).ok().filter(|_| hex)?);
            return Some(2);
        }
    }
    Some(1)
}

/// Reports what WIT refuses anywhere in a file, comments included.
fn forbidden(text: &str, reporter: &mut Reporter) {
    let suspicious = |byte: u8| !(byte.is_ascii_graphic() || b" \n\r\t".contains(&byte));
    let mut at = 0;
    while let Some(next) = text.as_bytes()[at..]
        .iter()
        .position(|byte| suspicious(*byte))
    {
        at += next;
        let Some(char) = text[at..].chars().next() else {
            return;
        };
        let end = at + char.len_utf8();
        let message = match char {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some(
                "this character changes the direction of text, so that it reads as what it is not",
            ),
            '\u{149}' | '\u{673}' | '\u{f77}' | '\u{f79}' | '\u{17a3}' | '\u{17a4}'
            | '\u{17b4}' | '\u{17b5}' => Some("Unicode discourages this character"),
            char if char.is_control() => Some("control characters are not allowed"),
            _ => None,
        };
        if let Some(message) = message {
            let escaped = char.escape_unicode();
            let edit = reporter.replace(at..end, "");
            let diagnostic = reporter
                .error(
                    at..end,
                    format!("{message} (`{escaped}`)"),
                    "here, perhaps invisible",
                )
                .note("WIT refuses it everywhere, comments included")
                .fix("remove it", vec![edit]);
            reporter.push(diagnostic, Problem::Spelling);
        }
        at = end;
    }
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

    #[test]
    fn strings_know_their_escapes() {
        let length = |text| {
            let (length, problem) = string(text);
            (length, problem.is_none())
        };
        assert_eq!(length(r#"a\"b" c"#), (5, true));
        assert_eq!(length(r#"\u{1f_600}\41" c"#), (14, true));
        assert_eq!(length(r#"\u{110000}""#), (11, false));
        assert_eq!(length(r#"\ff""#), (4, false));
        assert_eq!(length("open\n\""), (4, false));
        assert_eq!(length("open"), (4, false));
    }
}
