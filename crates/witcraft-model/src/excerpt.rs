//! What upstream reads of a text, and where that stands in the text.
//!
//! `wit-parser` takes every comment before an item for its documentation, detached ones and the trailing comment of the
//! line before included, and `/**/` there makes it panic. Comments that are no documentation are therefore left out.
//! So is documentation where nobody asks for it: it is most of many texts, and as slow to read as the rest.

use std::ops::Range;

use wit_parser::SourceMap;
use witcraft_diagnostics::{SourceSet, Span};
use witcraft_syntax::ast;

use crate::package::Text;

/// Where a text has been cut.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cuts {
    /// Where what follows a cut begins, in the excerpt and in the text, in bytes.
    resumed: Vec<(usize, usize)>,
}

impl Cuts {
    /// Where a part of the excerpt stands in the text.
    fn in_text(&self, range: Range<usize>) -> Range<usize> {
        let start = self.place(range.start);
        // What ends where something was cut does not reach over it.
        match range.is_empty() {
            true => start..start,
            false => start..self.place(range.end - 1) + 1,
        }
    }

    fn place(&self, at: usize) -> usize {
        let cuts = self.resumed.partition_point(|(start, _)| *start <= at);
        match cuts.checked_sub(1).map(|last| self.resumed[last]) {
            Some((start, in_text)) => in_text + (at - start),
            None => at,
        }
    }
}

/// A text without its comments, but for documentation that is asked for, and for what is refused anyway.
pub(crate) fn excerpt(text: &str, documentation: bool) -> (String, Cuts) {
    let mut excerpt = String::with_capacity(text.len());
    let mut cuts = Cuts::default();
    let mut kept = 0;
    for range in witcraft_syntax::comments(text) {
        let comment = &text[range.clone()];
        let is_asked_for = documentation && ast::is_documentation(comment);
        if is_asked_for || !witcraft_syntax::is_sound_comment(comment) {
            continue;
        }
        let between = &text[kept..range.start];
        match cuts.resumed.last_mut() {
            Some(last) if is_blank(between) => last.1 = range.end,
            _ => {
                excerpt.push_str(between);
                // What a comment stands between stays apart.
                excerpt.push(' ');
                cuts.resumed.push((excerpt.len(), range.end));
            }
        }
        kept = range.end;
    }
    excerpt.push_str(&text[kept..]);
    (excerpt, cuts)
}

/// Whether there is nothing but what WIT takes for blanks; a carriage return alone is none.
fn is_blank(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_blank = |(at, byte): (usize, &u8)| match byte {
        b' ' | b'\t' | b'\n' => true,
        b'\r' => bytes.get(at + 1) == Some(&b'\n'),
        _ => false,
    };
    bytes.iter().enumerate().all(is_blank)
}

/// Where one of upstream's spans lies in these texts, if it comes from any.
pub(crate) fn place<'a>(
    span: wit_parser::Span,
    map: &SourceMap,
    texts: impl IntoIterator<Item = &'a Text>,
    sources: &SourceSet,
) -> Option<Span> {
    let found = map.resolve_span(span)?;
    let file = sources.find(found.path)?;
    let mut texts = texts.into_iter();
    let range = match texts.find(|text| text.file() == file) {
        Some(text) => text.cuts().in_text(found.range),
        None => found.range,
    };
    Some(file.span(range))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of a text, and where each of its characters was found.
    fn check(text: &str, documentation: bool, expected: &str) {
        let (excerpt, cuts) = excerpt(text, documentation);
        assert_eq!(excerpt, expected);
        for (at, char) in excerpt.char_indices() {
            let place = cuts.in_text(at..at + char.len_utf8());
            // A blank may stand for what was cut.
            if char != ' ' {
                assert_eq!(&text[place], char.to_string(), "{at} in {excerpt:?}");
            }
        }
    }

    #[test]
    fn documentation_stays_where_it_is_asked_for() {
        check("/// doc\n// no\nx", true, "/// doc\n \nx");
        check("/// doc\n// no\nx", false, " \nx");
        check("/** doc */ /* no */ x", true, "/** doc */   x");
        check("//// ruler\n/**/ /***/ x", true, "  x");
        check("a // é\r\n/// ü\r\nb /*\n*/", false, "a  \r\nb  ");
        check("/* a\n/* b */ c\n*/d/**/e", true, " d e");
        check("é /// no\r\n  /// no\nö:/* */ü", false, "é  \nö: ü");
    }

    #[test]
    fn what_is_refused_is_not_hidden() {
        for refused in ["a /* /* */", "a // \u{202e}\nb", "/* */\r/* */"] {
            let (excerpt, _) = excerpt(refused, false);
            assert!(
                excerpt == refused || excerpt.contains('\r'),
                "{refused:?} became {excerpt:?}"
            );
        }
    }

    #[test]
    fn what_ends_at_a_cut_ends_there() {
        let (excerpt, cuts) = excerpt("ab/* c */d", true);
        assert_eq!(excerpt, "ab d");
        assert_eq!(cuts.in_text(0..2), 0..2);
        assert_eq!(cuts.in_text(0..4), 0..10);
        assert_eq!(cuts.in_text(3..3), 9..9);
    }
}
