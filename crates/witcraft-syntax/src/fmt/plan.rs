//! What goes between any two tokens, before comments are considered.

use std::collections::HashSet;

use super::measure::{ends_a_line_inside, flat_width, has_comma_after, has_comment, is_empty};
use super::{Options, broken};
use crate::SyntaxKind::{self, *};
use crate::{Parse, SyntaxElement, SyntaxNode, SyntaxToken};

/// What separates a token from the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separator {
    /// Nothing.
    Tight,
    /// One blank.
    Space,
    /// A new line, and an empty one where there is one already.
    Line,
    /// A new line, never an empty one: at the edges of a block.
    Edge,
    /// What is there.
    Raw,
}

/// A token to write.
#[derive(Debug)]
pub(super) struct Planned {
    token: SyntaxToken,
    pub(super) separator: Separator,
    /// In levels.
    pub(super) indent: usize,
    /// Of comments on lines of their own before the token, in levels.
    pub(super) comment_indent: usize,
    /// The blanks and comments before it.
    pub(super) trivia: Vec<SyntaxToken>,
    /// Whether a comma is added behind it.
    pub(super) comma: bool,
}

impl Planned {
    pub(super) fn kind(&self) -> SyntaxKind {
        self.token.kind()
    }

    pub(super) fn parent(&self) -> SyntaxKind {
        self.token.parent().map_or(SourceFile, |node| node.kind())
    }

    pub(super) fn text(&self) -> &str {
        self.token.text()
    }

    /// Whether nothing goes between this and a comment or token behind it.
    pub(super) fn opens(&self) -> bool {
        matches!(self.kind(), LeftParen | LeftAngle)
            || (self.kind() == LeftBrace && self.parent() == UseList)
    }

    /// Whether nothing goes between a comment or token and this.
    pub(super) fn closes(&self) -> bool {
        match self.kind() {
            Comma | Semicolon | Colon | Period | RightParen | RightAngle | LeftAngle
            | LeftParen | Slash => true,
            At => matches!(self.parent(), Path | PackageName),
            LeftBrace | RightBrace => self.parent() == UseList,
            _ => false,
        }
    }

    /// A token by itself, to ask what goes beside it.
    pub(super) fn bare(token: SyntaxToken) -> Self {
        Self {
            token,
            separator: Separator::Tight,
            indent: 0,
            comment_indent: 0,
            trivia: Vec::new(),
            comma: false,
        }
    }
}

/// Whether nothing goes between two tokens of a line.
pub(super) fn is_tight(previous: &Planned, next: &Planned) -> bool {
    let name = |kind| matches!(kind, Path | PackageName);
    previous.opens()
        || next.closes()
        || matches!(previous.kind(), Period | Slash | At)
        || (previous.kind() == Colon && name(previous.parent()))
        || (previous.parent() == Version && next.parent() == Version)
}

pub(super) struct Plan<'o> {
    pub(super) tokens: Vec<Planned>,
    /// The blanks and comments behind the last token.
    pub(super) end: Vec<SyntaxToken>,
    options: &'o Options,
    untouched: HashSet<SyntaxNode>,
    /// The next token begins a line.
    line: Option<Separator>,
}

impl<'o> Plan<'o> {
    pub(super) fn new(parse: &Parse, tree: &SyntaxNode, options: &'o Options) -> Self {
        let mut plan = Self {
            tokens: Vec::new(),
            end: Vec::new(),
            options,
            untouched: broken::nodes(parse, tree),
            line: None,
        };
        if plan.untouched.contains(tree) {
            plan.raw(tree, 0);
        } else {
            plan.block(tree, 0, 0);
        }
        plan
    }

    fn token(&mut self, token: SyntaxToken, indent: usize) {
        if token.kind().is_trivia() {
            self.end.push(token);
            return;
        }
        let trivia = std::mem::take(&mut self.end);
        let mut planned = Planned {
            token,
            separator: Separator::Line,
            indent,
            comment_indent: indent,
            trivia,
            comma: false,
        };
        planned.separator = match self.line.take() {
            _ if planned.trivia.iter().any(|token| token.kind() == Unknown) => Separator::Raw,
            Some(line) => line,
            None => {
                planned.comment_indent += 1;
                self.inline(&planned)
            }
        };
        self.tokens.push(planned);
    }

    /// The separator within a line.
    fn inline(&self, next: &Planned) -> Separator {
        let Some(previous) = self.tokens.last() else {
            return Separator::Edge;
        };
        if is_tight(previous, next) {
            Separator::Tight
        } else {
            Separator::Space
        }
    }

    fn node(&mut self, node: &SyntaxNode, indent: usize) {
        if self.untouched.contains(node) {
            return self.raw(node, indent);
        }
        match node.kind() {
            Body => return self.block(node, indent, indent + 1),
            FieldList | CaseList => {
                let broken = !is_empty(node);
                return self.list(node, indent, broken);
            }
            ParameterList | UseList | IncludeList => {
                let broken = self.breaks(node, indent);
                return self.list(node, indent, broken);
            }
            TupleType => return self.tuple(node, indent),
            _ => {}
        }
        for child in node.children_with_tokens() {
            match child {
                SyntaxElement::Token(token) => self.token(token, indent),
                SyntaxElement::Node(child) => {
                    let attribute = child.kind() == Attribute;
                    self.node(&child, indent);
                    if attribute {
                        self.line = Some(Separator::Edge);
                    }
                }
            }
        }
    }

    /// A node that must not be touched.
    fn raw(&mut self, node: &SyntaxNode, indent: usize) {
        // What is no item at all stays even where it is.
        let mut first = node.kind() != Error && node.parent().is_some();
        for element in node.descendants_with_tokens() {
            let SyntaxElement::Token(token) = element else {
                continue;
            };
            if token.kind().is_trivia() {
                self.end.push(token);
                continue;
            }
            if !first {
                self.line = Some(Separator::Raw);
            }
            first = false;
            self.token(token, indent);
        }
    }

    /// The file, or `{ … }` with items.
    fn block(&mut self, node: &SyntaxNode, outer: usize, inner: usize) {
        let empty = is_empty(node);
        let mut first = true;
        for child in node.children_with_tokens() {
            match child {
                SyntaxElement::Token(token) => {
                    let closes = token.kind() == RightBrace;
                    self.bracket(token, outer, inner, closes && !empty, closes && empty);
                }
                SyntaxElement::Node(item) => {
                    self.line = Some(if first {
                        Separator::Edge
                    } else {
                        Separator::Line
                    });
                    first = false;
                    self.node(&item, inner);
                }
            }
        }
    }

    /// A token directly inside a block or list.
    fn bracket(&mut self, token: SyntaxToken, outer: usize, inner: usize, line: bool, tight: bool) {
        let trivia = token.kind().is_trivia();
        let closes = matches!(token.kind(), RightBrace | RightParen);
        if line && !trivia {
            self.line = Some(Separator::Edge);
        } else if tight && !trivia {
            self.line = Some(Separator::Tight);
        }
        self.token(token, outer);
        if closes && !trivia {
            if let Some(last) = self.tokens.last_mut() {
                last.comment_indent = inner;
            }
        }
    }

    /// A list with commas, over several lines or in one.
    fn list(&mut self, node: &SyntaxNode, indent: usize, broken: bool) {
        let empty = is_empty(node);
        let inner = indent + 1;
        let last = node.children().filter(|child| child.kind() != Error).last();
        let mut first = true;
        for child in node.children_with_tokens() {
            match child {
                SyntaxElement::Token(token) if token.kind() == Comma => {
                    let trailing = last
                        .as_ref()
                        .is_some_and(|last| token.text_range().start() >= last.text_range().end());
                    if broken || !trailing {
                        self.token(token, if broken { inner } else { indent });
                    }
                }
                SyntaxElement::Token(token) => {
                    let closes = matches!(token.kind(), RightBrace | RightParen);
                    let tight = closes && empty && !broken;
                    self.bracket(token, indent, inner, closes && broken, tight);
                }
                SyntaxElement::Node(element) => {
                    if broken {
                        self.line = Some(if first {
                            Separator::Edge
                        } else {
                            Separator::Line
                        });
                    }
                    first = false;
                    self.node(&element, if broken { inner } else { indent });
                    if broken && last.as_ref() == Some(&element) && !has_comma_after(&element) {
                        if let Some(token) = self.tokens.last_mut() {
                            token.comma = true;
                        }
                    }
                }
            }
        }
    }

    /// A tuple loses its trailing comma, unless there is a comment around it.
    fn tuple(&mut self, node: &SyntaxNode, indent: usize) {
        let comments = has_comment(node);
        let last = node.children().last();
        for child in node.children_with_tokens() {
            match child {
                SyntaxElement::Token(token) if token.kind() == Comma && !comments => {
                    let trailing = last
                        .as_ref()
                        .is_some_and(|last| token.text_range().start() >= last.text_range().end());
                    if !trailing {
                        self.token(token, indent);
                    }
                }
                SyntaxElement::Token(token) => self.token(token, indent),
                SyntaxElement::Node(child) => self.node(&child, indent),
            }
        }
    }

    /// Whether a list goes over several lines: its item would be too long in one, or there is a
    /// comment inside that ends a line.
    fn breaks(&self, list: &SyntaxNode, indent: usize) -> bool {
        if ends_a_line_inside(list) {
            return true;
        }
        if is_empty(list) {
            return false;
        }
        let item = list.ancestors().find(|node| {
            node.parent()
                .is_some_and(|parent| matches!(parent.kind(), Body | SourceFile))
        });
        let width = item.map_or(0, |item| flat_width(&item));
        indent * self.options.indent + width > self.options.max_width
    }
}
