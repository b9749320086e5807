//! Blanks plain comments, so that `wit-parser` sees only documentation.
//!
//! `wit-parser` takes every comment before an item for its documentation, detached ones and the
//! trailing comment of the line before included, and `/**/` there makes it panic. Comments that
//! are no documentation are therefore replaced by as many spaces: every span stays true.

/// `text` with its plain comments blanked. Line ends are kept, and so is every character that WIT
/// forbids even in comments, for `wit-parser` to refuse.
pub(super) fn blank_plain_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.find(['/', '"']) {
        out.push_str(&rest[..next]);
        rest = &rest[next..];
        let length = token_length(rest);
        let (token, after) = rest.split_at(length);
        if is_comment(token) && !is_documentation(token) {
            blank(token, &mut out);
        } else {
            out.push_str(token);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The length of the comment or string that `text` starts with, in bytes; 1 for a lone slash.
fn token_length(text: &str) -> usize {
    if text.starts_with("//") {
        text.find('\n').unwrap_or(text.len())
    } else if text.starts_with("/*") {
        block_length(text)
    } else if text.starts_with('"') {
        string_length(text)
    } else {
        1
    }
}

/// Block comments nest. An unterminated one goes to the end; `wit-parser` will say so.
fn block_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0usize, 0);
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
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    bytes.len()
}

/// String literals stand in attributes only, and end on their line.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (index, char) in text.char_indices().skip(1) {
        match char {
            '\n' => return index,
            '"' if !escaped => return index + 1,
            _ => escaped = char == '\\' && !escaped,
        }
    }
    text.len()
}

fn is_comment(token: &str) -> bool {
    token.starts_with("//") || token.starts_with("/*")
}

/// `///` and `/** */`, but neither `////` nor `/***/` nor `/**/`, as in Rust. A comment that is
/// not closed is left alone, so that the parser points at it.
fn is_documentation(token: &str) -> bool {
    if token.starts_with("//") {
        return token.starts_with("///") && !token.starts_with("////");
    }
    let closed = token.len() >= 4 && token.ends_with("*/");
    !closed || (token.starts_with("/**") && !token.starts_with("/***") && token.len() > 4)
}

fn blank(token: &str, out: &mut String) {
    for char in token.chars() {
        if char == '\r' || char == '\n' || refused(char) {
            out.push(char);
        } else {
            out.extend(std::iter::repeat_n(' ', char.len_utf8()));
        }
    }
}

/// What `wit-parser` refuses anywhere in a file: control characters, bidirectional overrides and
/// deprecated code points.
fn refused(char: char) -> bool {
    (char.is_control() && char != '\t')
        || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(
            char,
            '\u{149}'
                | '\u{673}'
                | '\u{f77}'
                | '\u{f79}'
                | '\u{17a3}'
                | '\u{17a4}'
                | '\u{17b4}'
                | '\u{17b5}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let blanked = blank_plain_comments(text);
        assert_eq!(blanked, expected);
        assert_eq!(blanked.len(), text.len(), "spans must stay true");
    }

    #[test]
    fn documentation_stays_and_the_rest_goes() {
        check("/// doc\n// no\nx", "/// doc\n     \nx");
        check("/** doc */ /* no */ x", "/** doc */          x");
        check("//// ruler\n/**/ /***/ x", "          \n           x");
        check("a // é\r\nb", "a      \r\nb");
    }

    #[test]
    fn block_comments_nest_and_keep_their_lines() {
        check("/* a\n/* b */ c\n*/d", "    \n         \n  d");
        check("/* never closed", "/* never closed");
        check("/", "/");
        check("/*", "/*");
    }

    #[test]
    fn strings_are_no_comments() {
        check(
            r#"@external-id("a//b\"//") // c"#,
            r#"@external-id("a//b\"//")     "#,
        );
        check("\"open // \nx // y", "\"open // \nx     ");
    }

    #[test]
    fn forbidden_characters_are_left_for_the_parser() {
        check("// \u{202e}x", "   \u{202e} ");
    }
}
