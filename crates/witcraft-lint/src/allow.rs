//! Comments in the WIT that allow a rule: `// witcraft: allow(group/name): why`.

use std::ops::Range;

use witcraft_diagnostics::{FileId, Span};
use witcraft_syntax::remarks;

use crate::context::Context;

/// One rule or group in such a comment.
pub(crate) struct Allow {
    pub(crate) name: String,
    /// Where the name stands.
    pub(crate) span: Span,
    /// The whole comment.
    pub(crate) comment: Span,
    /// How many names the comment has.
    pub(crate) names: usize,
    /// What the comment is about.
    covers: (FileId, Range<usize>),
}

impl Allow {
    pub(crate) fn covers(&self, span: &Span) -> bool {
        let (file, range) = &self.covers;
        *file == span.file && range.start <= span.range.start && span.range.end <= range.end
    }
}

/// Every such comment in the files.
pub(crate) fn find(context: &Context<'_>) -> Vec<Allow> {
    let mut allows = Vec::new();
    for file in &context.files {
        for remark in remarks(&file.tree, "allow") {
            let names = remark.names.len();
            allows.extend(remark.names.into_iter().map(|(name, range)| Allow {
                name,
                span: file.id.span(range),
                comment: file.id.span(remark.comment.clone()),
                names,
                covers: (file.id, remark.covers.clone()),
            }));
        }
    }
    allows
}
