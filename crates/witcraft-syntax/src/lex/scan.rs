//! The token that a text begins with, by its first characters.

use crate::SyntaxKind;
use crate::lookalike::joins_words;

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
            let is_name = next == Some(b'-') || starts_word(&text[1..]);
            let length = if is_name { 1 + letters(&text[1..]) } else { 1 };
            (SyntaxKind::ExplicitIdentifier, length)
        }
        _ if starts_word(text) => {
            let length = letters(text);
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
fn starts_word(text: &str) -> bool {
    match text.as_bytes().first() {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphabetic() || *byte == b'_',
        _ => text.chars().next().is_some_and(char::is_alphanumeric),
    }
}

/// The length of a word. What only looks like a `-`, or like nothing, is a part of it where letters follow.
fn letters(text: &str) -> usize {
    let inside = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let ascii = text.bytes().take_while(|byte| inside(&byte)).count();
    if text.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
        return ascii;
    }
    let mut end = ascii;
    for (at, char) in text[ascii..].char_indices() {
        if char.is_alphanumeric() || matches!(char, '-' | '_') {
            end = ascii + at + char.len_utf8();
        } else if !joins_words(char) {
            break;
        }
    }
    end
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
