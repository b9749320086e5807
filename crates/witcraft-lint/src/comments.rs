//! The comments of a text, and what stands around them: read off the text, as every step in a tree costs many times as
//! much, and there are many comments of which no rule says anything.

use std::ops::Range;

use witcraft_syntax::ast;

/// A comment.
pub(crate) struct Comment {
    pub(crate) range: Range<usize>,
    /// It is documentation without any text.
    pub(crate) is_empty: bool,
    pub(crate) is_documentation: bool,
    /// It goes on with the documentation right above it.
    pub(crate) goes_on: bool,
    /// The last byte before it that is neither blank nor in a comment.
    pub(crate) before: Option<u8>,
    /// The first one behind it.
    pub(crate) behind: Option<u8>,
    /// It stands in brackets, or there are some in strings.
    pub(crate) in_brackets: bool,
}

/// Every comment of a text, in order.
pub(crate) fn comments(text: &str) -> Vec<Comment> {
    let mut comments: Vec<Comment> = Vec::new();
    let (mut end, mut before, mut brackets) = (0, None, 0);
    // Whether the last one is documentation that others can go on with: no code is before it on its line.
    let mut begun = false;
    // Those whose `behind` is not known yet.
    let mut open = 0;
    let mut code = |comments: &mut [Comment], between: &str| {
        let code = between.trim().as_bytes();
        if let (Some(first), Some(last)) = (code.first(), code.last()) {
            for comment in &mut comments[open..] {
                comment.behind = Some(*first);
            }
            open = comments.len();
            before = Some(*last);
        }
        for byte in code {
            match byte {
                b'(' => brackets += 1,
                b')' => brackets -= 1,
                _ => {}
            }
        }
        (before, brackets, code.is_empty())
    };
    for range in witcraft_syntax::comments(text) {
        let between = &text[end..range.start];
        let (before, brackets, blank) = code(&mut comments, between);
        let comment = &text[range.clone()];
        let is_documentation = ast::is_documentation(comment);
        comments.push(Comment {
            is_empty: is_documentation && comment.bytes().all(|byte| b"/* \t\r\n".contains(&byte)),
            is_documentation,
            goes_on: begun && blank && between.matches('\n').count() <= 1,
            before,
            behind: None,
            in_brackets: brackets != 0,
            range: range.clone(),
        });
        let is_first = blank && (begun || end == 0) || between.contains('\n');
        begun = is_documentation && is_first;
        end = range.end;
    }
    code(&mut comments, &text[end..]);
    comments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_know_what_is_around_them() {
        let text = "/// a\npackage a:b; // b\n\n///\n/// c\ninterface i { /* \"d\" */ }\n// e";
        let found = comments(text);
        let around: Vec<_> = found
            .iter()
            .map(|comment| {
                let byte = |byte: Option<u8>| byte.map_or('-', char::from);
                (
                    &text[comment.range.clone()],
                    byte(comment.before),
                    byte(comment.behind),
                )
            })
            .collect();
        assert_eq!(
            around,
            [
                ("/// a", '-', 'p'),
                ("// b", ';', 'i'),
                ("///", ';', 'i'),
                ("/// c", ';', 'i'),
                ("/* \"d\" */", '{', '}'),
                ("// e", '}', '-'),
            ]
        );
        let goes_on = found.iter().map(|comment| comment.goes_on);
        assert_eq!(
            goes_on.collect::<Vec<_>>(),
            [false, false, false, true, false, false]
        );
        let empty = found.iter().filter(|comment| comment.is_empty);
        assert_eq!(empty.count(), 1);
    }

    #[test]
    fn documentation_begins_where_none_is_above() {
        for (text, expected) in [
            ("///\n///\nx", [false, true]),
            ("///\n\n///\nx", [false, false]),
            ("x /// a\n///\nx", [false, false]),
            ("// a\n///\nx", [false, false]),
            ("/** a */ /** b */ x", [false, true]),
        ] {
            let found = comments(text);
            let goes_on = found.iter().map(|comment| comment.goes_on);
            assert_eq!(goes_on.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
