//! Writes what stands between two tokens: the separator, and the comments there.

use super::Options;
use super::plan::{Planned, Separator};
use crate::{SyntaxKind, SyntaxToken};

/// A comment, and how many line ends stand before it.
struct Comment<'a> {
    text: &'a str,
    line: bool,
    line_ends: usize,
}

/// The comments in `trivia`, and the line ends behind the last one.
fn comments(trivia: &[SyntaxToken]) -> (Vec<Comment<'_>>, usize) {
    let mut comments = Vec::new();
    let mut line_ends = 0;
    for token in trivia {
        match token.kind() {
            SyntaxKind::Whitespace => line_ends += token.text().matches('\n').count(),
            kind if kind.is_comment() => {
                let line = kind == SyntaxKind::LineComment;
                let text = token.text();
                comments.push(Comment {
                    text: if line { text.trim_end() } else { text },
                    line,
                    line_ends: std::mem::take(&mut line_ends),
                });
            }
            _ => {}
        }
    }
    (comments, line_ends)
}

pub(super) fn write(
    out: &mut String,
    previous: Option<&Planned>,
    next: &Planned,
    options: &Options,
) {
    if next.separator == Separator::Raw {
        for token in &next.trivia {
            out.push_str(token.text());
        }
        return;
    }
    if previous.is_none() {
        byte_order_mark(out, &next.trivia);
    }
    let (comments, line_ends) = comments(&next.trivia);
    let begins_line = matches!(next.separator, Separator::Line | Separator::Edge);
    let mut line = Line {
        out,
        options,
        edge: previous.is_none_or(opens_block),
    };
    if comments.is_empty() {
        match next.separator {
            Separator::Tight => {}
            Separator::Space => line.out.push(' '),
            _ if previous.is_none() => {}
            _ => {
                let empty = line_ends > 1 && next.separator == Separator::Line;
                line.begin(next.indent, empty);
            }
        }
        return;
    }
    let closing = matches!(next.kind(), SyntaxKind::RightBrace | SyntaxKind::RightParen);
    // In one line with what is before and behind it, a comment is about what comes: `red, /* second */ green`.
    let about_next = begins_line
        && !closing
        && line_ends == 0
        && comments
            .iter()
            .all(|comment| !comment.line && comment.line_ends == 0);
    let mut own_line = false;
    for (index, comment) in comments.iter().enumerate() {
        let after_token = index == 0;
        if after_token && previous.is_none() {
            own_line = true;
        } else if after_token && about_next {
            line.begin(next.comment_indent, false);
            own_line = true;
        } else if comment.line_ends > 0 {
            line.begin(next.comment_indent, comment.line_ends > 1 && begins_line);
            own_line = true;
        } else if !(after_token && previous.is_some_and(Planned::opens)) {
            line.out.push(' ');
        }
        line.out.push_str(comment.text);
        line.edge = false;
    }
    let last_is_line = comments.last().is_some_and(|comment| comment.line);
    if begins_line {
        if last_is_line || line_ends > 0 || !own_line || closing {
            line.begin(next.indent, line_ends > 1 && !closing);
        } else {
            line.out.push(' ');
        }
    } else if last_is_line || line_ends > 0 {
        line.begin(next.indent + 1, false);
    } else if !next.closes() || next.kind() == SyntaxKind::LeftParen {
        line.out.push(' ');
    }
}

struct Line<'a> {
    out: &'a mut String,
    options: &'a Options,
    /// Nothing stands before in this block, so no empty line does either.
    edge: bool,
}

impl Line<'_> {
    fn begin(&mut self, indent: usize, empty: bool) {
        self.out.push('\n');
        if empty && !self.edge {
            self.out.push('\n');
        }
        let blanks = indent * self.options.indent;
        self.out.extend(std::iter::repeat_n(' ', blanks));
    }
}

fn opens_block(token: &Planned) -> bool {
    matches!(token.kind(), SyntaxKind::LeftBrace | SyntaxKind::LeftParen)
}

/// What stands behind the last token.
pub(super) fn write_end(out: &mut String, any_tokens: bool, trivia: &[SyntaxToken]) {
    let unknown = trivia
        .iter()
        .any(|token| token.kind() == SyntaxKind::Unknown);
    if unknown {
        for token in trivia {
            out.push_str(token.text());
        }
    } else {
        if !any_tokens {
            byte_order_mark(out, trivia);
        }
        let mut first = !any_tokens;
        for comment in comments(trivia).0 {
            if !first {
                out.push_str(match comment.line_ends {
                    0 => " ",
                    1 => "\n",
                    _ => "\n\n",
                });
            }
            first = false;
            out.push_str(comment.text);
        }
    }
    while out.ends_with([' ', '\t', '\n', '\r']) {
        out.pop();
    }
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

fn byte_order_mark(out: &mut String, trivia: &[SyntaxToken]) {
    let marked = trivia
        .first()
        .is_some_and(|token| token.text().starts_with('\u{feff}'));
    if marked {
        out.push('\u{feff}');
    }
}
