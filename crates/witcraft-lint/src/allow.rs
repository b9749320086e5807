//! Comments in the WIT that allow a rule: `// witcraft: allow(group/name): why`.

use std::cmp::Reverse;
use std::ops::Range;

use witcraft_diagnostics::{FileId, Span};
use witcraft_syntax::{SyntaxElement, SyntaxKind, SyntaxNode, SyntaxToken, ast};

use crate::context::{Context, File};

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

const START: &str = "witcraft: allow(";

/// Every such comment in the files.
pub(crate) fn find(context: &Context<'_>) -> Vec<Allow> {
    let mut allows = Vec::new();
    for file in &context.files {
        let tokens = file.tree.descendants_with_tokens();
        for token in tokens.filter_map(SyntaxElement::into_token) {
            if token.kind().is_comment() {
                read(file, &token, &mut allows);
            }
        }
    }
    allows
}

fn read(file: &File, comment: &SyntaxToken, allows: &mut Vec<Allow>) {
    let text = comment.text();
    let Some(start) = text.find(START) else {
        return;
    };
    let start = start + START.len();
    let Some(length) = text[start..].find(')') else {
        return;
    };
    let offset = usize::from(comment.text_range().start());
    let covers = covered(file, comment);
    let list = &text[start..start + length];
    let mut at = start;
    for part in list.split(',') {
        let name = part.trim();
        let begin = offset + at + (part.len() - part.trim_start().len());
        allows.push(Allow {
            name: name.to_owned(),
            span: file.id.span(begin..begin + name.len()),
            comment: file.id.span(comment.text_range().into()),
            names: list.split(',').count(),
            covers: (file.id, covers.clone()),
        });
        at += part.len() + 1;
    }
}

/// The item below the comment, or the one that it stands behind; the file if it is before the
/// `package`.
fn covered(file: &File, comment: &SyntaxToken) -> Range<usize> {
    let whole: Range<usize> = file.tree.text_range().into();
    let behind = same_line_before(comment);
    let token = behind.clone().or_else(|| {
        let mut next = comment.next_token();
        while next.as_ref().is_some_and(|token| token.kind().is_trivia()) {
            next = next.and_then(|token| token.next_token());
        }
        next
    });
    let Some(node) = token.and_then(|token| item(&token, behind.is_none())) else {
        return whole;
    };
    if matches!(
        node.kind(),
        SyntaxKind::PackageDeclaration | SyntaxKind::SourceFile
    ) {
        whole
    } else {
        ast::range(&node)
    }
}

fn same_line_before(comment: &SyntaxToken) -> Option<SyntaxToken> {
    let mut before = comment.prev_token()?;
    if before.kind() == SyntaxKind::Whitespace {
        if before.text().contains('\n') {
            return None;
        }
        before = before.prev_token()?;
    }
    (!before.kind().is_trivia()).then_some(before)
}

/// The largest item that begins at a token, or else the smallest one around it.
fn item(token: &SyntaxToken, begins: bool) -> Option<SyntaxNode> {
    let stands_alone = |node: &SyntaxNode| {
        node.parent().is_none_or(|parent| {
            use SyntaxKind::{Body, CaseList, FieldList, ParameterList, SourceFile};
            matches!(
                parent.kind(),
                Body | SourceFile | FieldList | CaseList | ParameterList
            )
        })
    };
    let mut items = token.parent_ancestors().filter(stands_alone);
    if begins {
        let start = token.text_range().start();
        items
            .take_while(|node| node.text_range().start() == start)
            .filter(|node| node.parent().is_some())
            .last()
    } else {
        items.next()
    }
}
