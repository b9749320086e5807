//! Comments in the WIT that allow a rule: `// witcraft: allow(group/name): why`.

use std::cmp::Reverse;
use std::ops::Range;

use witcraft_diagnostics::{FileId, Span};
use witcraft_syntax::remarks;

use crate::context::File;

/// One rule or group in such a comment.
pub(crate) struct Allow {
    pub(crate) name: String,
    /// Where the name stands.
    pub(crate) span: Span,
    /// The whole comment.
    pub(crate) comment: Span,
    /// How many names the comment has.
    pub(crate) names: usize,
    /// Which of them this is.
    index: usize,
    /// Whether the comment says why.
    explained: bool,
    /// What the comment is about.
    covers: (FileId, Range<usize>),
}

impl Allow {
    /// Whether the comment does not say why. Of all its names, only the first answers for it.
    pub(crate) fn is_unexplained(&self) -> bool {
        self.index == 0 && !self.explained
    }

    fn covers(&self, span: &Span) -> bool {
        let (file, range) = &self.covers;
        *file == span.file && range.start <= span.range.start && span.range.end <= range.end
    }
}

/// Finds what allows a finding, for findings in the order of the text: there may be many of both.
pub(crate) struct Sweep<'a> {
    allows: &'a [Allow],
    /// Those that are still to come, the next one last.
    later: Vec<usize>,
    /// Those that the last finding was in, from the outermost inwards: items nest.
    around: Vec<usize>,
}

impl<'a> Sweep<'a> {
    /// `applies` tells from a name whether it is about the rule.
    pub(crate) fn new(allows: &'a [Allow], applies: impl Fn(&str) -> bool) -> Self {
        let mut later: Vec<usize> = (0..allows.len())
            .filter(|index| applies(&allows[*index].name))
            .collect();
        later.sort_by_key(|index| {
            let (file, range) = &allows[*index].covers;
            Reverse((*file, range.start, Reverse(range.end), *index))
        });
        Self {
            allows,
            later,
            around: Vec::new(),
        }
    }

    /// The outermost comment that covers `span`, which begins at or behind the last one asked for.
    pub(crate) fn outermost(&mut self, span: &Span) -> Option<usize> {
        let begins = |index: &usize| {
            let (file, range) = &self.allows[*index].covers;
            (*file, range.start) <= (span.file, span.range.start)
        };
        let ended = |index: &usize| {
            let (file, range) = &self.allows[*index].covers;
            (*file, range.end) < (span.file, span.range.start)
        };
        while let Some(next) = self.later.last().copied().filter(begins) {
            self.later.pop();
            while self.around.last().is_some_and(ended) {
                self.around.pop();
            }
            self.around.push(next);
        }
        while self.around.last().is_some_and(ended) {
            self.around.pop();
        }
        let mut around = self.around.iter().copied();
        around.find(|index| self.allows[*index].covers(span))
    }
}

/// Every such comment in the files.
pub(crate) fn find(files: &[File]) -> Vec<Allow> {
    let mut allows = Vec::new();
    // Most files have none.
    let may_have = |file: &&File<'_>| file.text.contains("witcraft: allow(");
    for file in files.iter().filter(may_have) {
        for remark in remarks(&file.tree, "allow") {
            let names = remark.names.len();
            let explained = remark.reason.is_some();
            let each = remark.names.into_iter().enumerate();
            allows.extend(each.map(|(index, (name, range))| Allow {
                name,
                index,
                explained,
                span: file.id.span(range),
                comment: file.id.span(remark.comment.clone()),
                names,
                covers: (file.id, remark.covers.clone()),
            }));
        }
    }
    allows
}
