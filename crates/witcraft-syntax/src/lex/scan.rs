//! The token that a text begins with, by its first characters.

use crate::SyntaxKind;

/// The kind of the first token, and its length in bytes. `text` is not empty.
///
/// Of a block comment and a string, only the opening: the rest is for who calls.
pub(super) fn scan(text: &str) -> (SyntaxKind, usize) {
    let bytes = text.as_bytes();
    match (bytes[0], bytes.get(1).copied()) {
        (b' ' | b'\t' | b'\n', _) | (b'\r', Some(b'\n')) => (SyntaxKind::Whitespace, blanks(bytes)),
        (b'/', Some(b'/')) => (SyntaxKind::LineComment, line(text)),
        (b'/', Some(b'*')) => (SyntaxKind::BlockComment, 2),
        (b'-', Some(b'>')) => (SyntaxKind::Arrow, 2),
        (b'"', _) => (SyntaxKind::String, 1),
        (b'0'..=b'9', _) => {
            let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit());
            (SyntaxKind::Integer, digits.count())
        }
        (b'%', next) => {
            let is_name = next.is_some_and(|byte| byte == b'-' || starts_word(byte));
            let length = if is_name { 1 + letters(&bytes[1..]) } else { 1 };
            (SyntaxKind::ExplicitIdentifier, length)
        }
        (first, _) if starts_word(first) => {
            let length = letters(bytes);
            (word(&text[..length]), length)
        }
        _ => {
            let length = text.chars().next().map_or(1, char::len_utf8);
            let kind = SyntaxKind::written(&text[..length]);
            (kind.unwrap_or(SyntaxKind::Unknown), length)
        }
    }
}

/// A word is a keyword or a name.
pub(super) fn word(text: &str) -> SyntaxKind {
    let keyword = SyntaxKind::written(text).filter(|kind| kind.is_keyword());
    keyword.unwrap_or(SyntaxKind::Identifier)
}

/// Names are ASCII; other letters are taken in so that one error covers the whole name.
fn starts_word(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || !byte.is_ascii()
}

fn letters(bytes: &[u8]) -> usize {
    let inside = |byte: &&u8| starts_word(**byte) || byte.is_ascii_digit() || **byte == b'-';
    bytes.iter().take_while(inside).count()
}

/// A line feed may have a carriage return before it, which on its own is no blank.
fn blanks(bytes: &[u8]) -> usize {
    let mut at = 0;
    loop {
        at += match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b' ' | b'\t' | b'\n'), _) => 1,
            (Some(b'\r'), Some(b'\n')) => 2,
            _ => return at,
        };
    }
}

/// Up to the line's end, which is not a part of the comment.
fn line(text: &str) -> usize {
    match text.find('\n') {
        Some(end) if text.as_bytes()[end - 1] == b'\r' => end - 1,
        Some(end) => end,
        None => text.len(),
    }
}
