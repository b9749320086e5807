//! Characters that WIT refuses anywhere in a file, comments included.

use crate::report::{Problem, Reporter};

/// Reports what WIT refuses anywhere in a file, comments included.
pub(super) fn check(text: &str, reporter: &mut Reporter) {
    for (at, char, message) in find(text) {
        let end = at + char.len_utf8();
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
}

/// Where WIT refuses characters, which they are, and why.
pub(super) fn find(text: &str) -> impl Iterator<Item = (usize, char, &'static str)> {
    let suspicious = |byte: &u8| !matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~');
    // Nearly always there is nothing, which is soon seen of many bytes at once.
    let any = text
        .bytes()
        .fold(false, |any, byte| any | suspicious(&byte));
    let mut at = if any { 0 } else { text.len() };
    std::iter::from_fn(move || {
        loop {
            at += text.as_bytes()[at..].iter().position(suspicious)?;
            let (start, char) = (at, text[at..].chars().next()?);
            at += char.len_utf8();
            if let Some(reason) = reason(char) {
                return Some((start, char, reason));
            }
        }
    })
}

/// Why WIT refuses a character anywhere.
pub(super) fn reason(char: char) -> Option<&'static str> {
    match char {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some("this character changes the direction of text, so that it reads as what it is not")
        }
        '\u{149}' | '\u{673}' | '\u{f77}' | '\u{f79}' | '\u{17a3}' | '\u{17a4}' | '\u{17b4}'
        | '\u{17b5}' => Some("Unicode discourages this character"),
        char if char.is_control() => Some("control characters are not allowed"),
        _ => None,
    }
}
