//! Tokens as a text with places.
//!
//! Findings speak of places in texts. So the tokens are written down as one, and for each piece of it
//! the span is kept that the compiler knows.

use std::ops::Range;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

/// A token, and the range of the text that stands for it.
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) range: Range<usize>,
}

pub(crate) enum Kind {
    Group(Delimiter, Vec<Token>),
    Ident(String),
    Punct(char),
    Literal(String),
}

/// The text of an invocation, and where each piece of it came from.
#[derive(Default)]
pub(crate) struct Written {
    pub(crate) text: String,
    pieces: Vec<(Range<usize>, Span)>,
}

impl Written {
    /// Writes tokens down, with a blank after each.
    pub(crate) fn write(&mut self, input: TokenStream) -> Vec<Token> {
        input.into_iter().map(|token| self.token(token)).collect()
    }

    fn token(&mut self, token: TokenTree) -> Token {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                let start = self.piece(open, group.span_open()).start;
                let mut inner = self.write(group.stream());
                // What `macro_rules!` puts in place of `$x` stands in a group that nobody wrote.
                if group.delimiter() == Delimiter::None && inner.len() == 1 {
                    return inner.remove(0);
                }
                let end = self.piece(close, group.span_close()).end;
                Token {
                    kind: Kind::Group(group.delimiter(), inner),
                    range: start..end,
                }
            }
            TokenTree::Ident(ident) => {
                let text = ident.to_string();
                let range = self.piece(&text, ident.span());
                let text = text.trim_start_matches("r#").to_owned();
                Token {
                    kind: Kind::Ident(text),
                    range,
                }
            }
            TokenTree::Punct(punct) => Token {
                range: self.piece(&punct.to_string(), punct.span()),
                kind: Kind::Punct(punct.as_char()),
            },
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                Token {
                    range: self.piece(&text, literal.span()),
                    kind: Kind::Literal(text),
                }
            }
        }
    }

    fn piece(&mut self, token: &str, span: Span) -> Range<usize> {
        let start = self.text.len();
        self.text.push_str(token);
        let range = start..self.text.len();
        self.pieces.push((range.clone(), span));
        self.text.push(' ');
        range
    }

    /// The first and the last token of a range.
    pub(crate) fn spans(&self, range: &Range<usize>) -> Option<(Span, Span)> {
        let end = range.end.max(range.start + 1);
        let mut inside = self
            .pieces
            .iter()
            .filter(|(piece, _)| piece.start < end && range.start < piece.end);
        let (_, first) = inside.next()?;
        let last = inside.next_back().map_or(first, |(_, span)| span);
        Some((*first, *last))
    }
}
