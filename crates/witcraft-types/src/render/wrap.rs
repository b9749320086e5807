//! Breaks lines that are too long.

/// A point of a list: like [`fill`], with a dash before the first line.
pub(super) fn point(text: &str, indent: usize, width: usize) -> String {
    let mut filled = fill(text, indent + 2, width);
    filled.replace_range(indent..=indent, "-");
    filled
}

/// Fills `text` into lines of at most `width` characters, all indented alike.
pub(super) fn fill(text: &str, indent: usize, width: usize) -> String {
    let room = width.saturating_sub(indent).max(1);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        for piece in pieces(word, room) {
            let full = chars(&line) + 1 + chars(&piece) > room;
            if full && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&piece);
        }
    }
    lines.push(line);
    let indent = " ".repeat(indent);
    lines
        .iter()
        .map(|line| format!("{indent}{line}\n"))
        .collect()
}

/// Indents code, and breaks what is still too long: at a space, a `::` or, at worst, anywhere.
pub(super) fn code(text: &str, indent: usize, width: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut indent = indent + line.len() - line.trim_start().len();
        let mut rest = line.trim_start();
        while indent + chars(rest) > width {
            let room = width.saturating_sub(indent).max(1);
            let end = byte_of(rest, room);
            let at = rest[..end].rfind(' ').map(|at| at + 1);
            let at = at.or_else(|| rest[..end].rfind("::").map(|at| at + 2));
            let at = at.filter(|at| *at > 0).unwrap_or(end);
            push(&mut out, indent, rest[..at].trim_end());
            rest = &rest[at..];
            indent = (indent + 4).min(width / 2);
        }
        push(&mut out, indent, rest);
    }
    out
}

fn push(out: &mut String, indent: usize, line: &str) {
    if !line.is_empty() {
        out.push_str(&" ".repeat(indent));
        out.push_str(line);
    }
    out.push('\n');
}

/// A WIT declaration, one part per line if it does not fit on one.
pub(super) fn wit(declaration: &str, width: usize) -> String {
    if chars(declaration) <= width {
        return declaration.to_owned();
    }
    // Types hold neither braces nor parentheses, so the first of them opens the parts.
    let brackets = ['{', '('].into_iter().filter_map(|open| {
        let close = if open == '{' { '}' } else { ')' };
        Some((declaration.find(open)?, declaration.rfind(close)?))
    });
    let Some((open, close)) = brackets.min() else {
        return declaration.to_owned();
    };
    let mut out = declaration[..=open].to_owned();
    for part in top_level(&declaration[open + 1..close]) {
        out.push_str("\n    ");
        out.push_str(part.trim());
        out.push(',');
    }
    out.push('\n');
    out.push_str(&declaration[close..]);
    out
}

/// Splits at the commas that are in no bracket.
fn top_level(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, sign) in text.char_indices() {
        match sign {
            '<' | '(' => depth += 1,
            '>' | ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// A word, in pieces if it is wider than a line.
fn pieces(word: &str, room: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while chars(rest) > room {
        let end = byte_of(rest, room);
        let at = rest[..end].rfind("::").map_or(end, |at| at + 2);
        pieces.push(rest[..at].to_owned());
        rest = &rest[at..];
    }
    pieces.push(rest.to_owned());
    pieces
}

pub(super) fn chars(text: &str) -> usize {
    text.chars().count()
}

fn byte_of(text: &str, index: usize) -> usize {
    text.char_indices()
        .nth(index)
        .map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_too_long() {
        assert_eq!(fill("one two three", 2, 9), "  one two\n  three\n");
        assert_eq!(point("one two three", 2, 11), "  - one two\n    three\n");
        assert_eq!(fill("a::bb::ccc", 0, 6), "a::\nbb::\nccc\n");
        assert_eq!(fill("äöüäöü", 0, 3), "äöü\näöü\n");
        assert_eq!(code("  ab cd ef", 0, 7), "  ab\n   cd\n   ef\n");
        assert_eq!(code("abcdefgh", 0, 4), "abcd\n  ef\n  gh\n");
        assert_eq!(code("a\n\nb", 1, 9), " a\n\n b\n");
    }

    #[test]
    fn long_wit_has_a_part_per_line() {
        assert_eq!(wit("flags f { a, b }", 80), "flags f { a, b }");
        assert_eq!(wit("flags f { a, b }", 8), "flags f {\n    a,\n    b,\n}");
        assert_eq!(
            wit("f: func(a: tuple<u8, u8>, b: u8) -> result<_, e>", 9),
            "f: func(\n    a: tuple<u8, u8>,\n    b: u8,\n) -> result<_, e>"
        );
        assert_eq!(
            wit("variant v { one(tuple<u8, u8>), two }", 9),
            "variant v {\n    one(tuple<u8, u8>),\n    two,\n}"
        );
    }
}
