//! Characters that WIT has no use for: what is said of them, and what they were meant to be.

use std::ops::Range;

use super::{Tokens, forbidden, rust};
use crate::SyntaxKind;
use crate::lookalike::{ascii, has_no_width, visible};
use crate::report::Problem;

impl Tokens<'_> {
    /// The token at `start`, which begins with such a character; its length.
    ///
    /// What looks like punctuation is taken for it, so that there is one finding and what comes behind it is read as it
    /// was meant.
    pub(super) fn foreign(&mut self, start: usize) -> usize {
        let rest = &self.text[start..];
        if let Some(length) = rust::attribute(rest) {
            self.push(SyntaxKind::Unknown, start);
            let found = &rest[..length];
            let diagnostic = rust::misplaced_attribute(self.reporter, start..start + length, found);
            self.reporter.push(diagnostic, Problem::Structure);
            return length;
        }
        if let Some(length) = rust::receiver(rest) {
            self.push(SyntaxKind::Unknown, start);
            let shown = rest[..length].trim_end_matches([',', ' ', '\t']);
            let diagnostic = rust::superfluous_self(self.reporter, shown, start..start + length);
            self.reporter.push(diagnostic, Problem::Structure);
            return length;
        }
        if let Some(length) = rust::hash_comment(&self.text[..start], rest) {
            self.push(SyntaxKind::Unknown, start);
            let diagnostic = rust::misplaced_comment(self.reporter, start..start + length);
            self.reporter.push(diagnostic, Problem::Structure);
            return length;
        }
        if let Some(length) = rust::reference(rest) {
            self.push(SyntaxKind::Unknown, start);
            let range = start..start + length;
            let diagnostic = rust::misplaced_reference(self.reporter, range, &rest[length..]);
            self.reporter.push(diagnostic, Problem::Structure);
            return length;
        }
        let Some(char) = rest.chars().next() else {
            return 0;
        };
        if let Some((kind, length, meant)) = punctuation(char, rest) {
            self.push(kind, start);
            self.lookalike(start..start + length, meant);
            return length;
        }
        let same = |other: char| {
            other == char
                || has_no_width(char) && has_no_width(other)
                || is_blank(char) && is_blank(other)
        };
        let length = rest.find(|other| !same(other)).unwrap_or(rest.len());
        self.unknown(start..start + length, char);
        length
    }

    fn lookalike(&mut self, range: Range<usize>, meant: &str) {
        let found = &self.text[range.clone()];
        let edit = self.reporter.replace(range.clone(), meant);
        let diagnostic = self
            .reporter
            .error(
                range,
                format!("`{found}` only looks like `{meant}`"),
                "another character",
            )
            .fix(format!("replace it by `{meant}`"), vec![edit]);
        self.reporter.push(diagnostic, Problem::Structure);
    }

    /// `range` holds nothing but the like of `char`.
    fn unknown(&mut self, range: Range<usize>, char: char) {
        let continues = self
            .list
            .last()
            .is_some_and(|last| last.kind == SyntaxKind::Unknown);
        self.push(SyntaxKind::Unknown, range.start);
        // One report for a run; what is forbidden everywhere has one already.
        if continues || forbidden::reason(char).is_some() && char != '\r' {
            return;
        }
        let mut diagnostic = self
            .reporter
            .error(
                range.clone(),
                format!("unexpected character `{}`", visible(char)),
                "not a part of WIT",
            )
            .maybe_help(help(char).map(str::to_owned));
        if has_no_width(char) {
            let edit = self.reporter.replace(range, "");
            diagnostic = diagnostic.fix("remove it: it is invisible", vec![edit]);
        } else if is_blank(char) {
            let edit = self.reporter.replace(range, " ");
            diagnostic = diagnostic.fix("replace it by an ordinary blank", vec![edit]);
        }
        self.reporter.push(diagnostic, Problem::Structure);
    }
}

fn is_blank(char: char) -> bool {
    char != '\r' && char.is_whitespace()
}

/// The token that a character was meant to be, its length in bytes, and how it is written.
fn punctuation(char: char, rest: &str) -> Option<(SyntaxKind, usize, &'static str)> {
    let (meant, length) = (ascii(char)?, char.len_utf8());
    // `–>`
    if meant == "-" && rest[length..].starts_with('>') {
        return Some((SyntaxKind::Arrow, length + 1, "->"));
    }
    let kind = SyntaxKind::written(meant)?;
    Some((kind, length, meant))
}

fn help(char: char) -> Option<&'static str> {
    Some(match char {
        '[' | ']' | '［' | '］' => {
            "a list is written `list<u8>`, and one of fixed length `list<u8, 4>`"
        }
        '?' | '？' => "what may be absent is written `option<u8>`",
        '|' | '｜' => "one of several is written as a `variant` or `enum` of its own",
        '&' | '＆' => "a reference to a resource is written `borrow<name>`",
        '#' | '＃' => "attributes are written `@since(version = 1.0.0)`, comments `// like this`",
        '\'' | '‘' | '’' => "names are written without quotes",
        '“' | '”' | '„' | '＂' => {
            "names are written without quotes, and strings in straight ones: `\"`"
        }
        '\r' => "lines end in `\\n` or `\\r\\n`: save the file with one of these",
        _ => return None,
    })
}
