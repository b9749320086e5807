//! Code module by module: no more of it than the items of one module is ever held as a syntax tree.

use super::lex::Token;

/// What modules consist of, in the order in which it is written.
pub(super) enum Piece<'a> {
    /// `mod name {`, with its attributes and documentation.
    Opens(Code<'a>),
    /// Items in a row.
    Items(Code<'a>),
    /// The end of a module.
    Closes,
}

/// Tokens, and the text that they are slices of.
#[derive(Clone, Copy)]
pub(super) struct Code<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token<'a>],
}

impl<'a> Code<'a> {
    fn part(self, from: usize, to: usize) -> Self {
        let start = self.tokens[from].start(self.text);
        let last = &self.tokens[to - 1];
        let end = last.start(self.text) + last.text.len();
        Self {
            text: &self.text[start..end],
            tokens: &self.tokens[from..to],
        }
    }

    /// Takes it apart.
    pub(super) fn pieces(self) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        let mut closes: Vec<usize> = Vec::new();
        // Where what is no piece yet begins, and the item that is being read.
        let (mut from, mut item) = (0, 0);
        let mut at = 0;
        let items = |pieces: &mut Vec<Piece<'a>>, from: usize, to: usize| {
            if from < to {
                pieces.push(Piece::Items(self.part(from, to)));
            }
        };
        while let Some(token) = self.tokens.get(at) {
            if closes.last() == Some(&at) {
                closes.pop();
                items(&mut pieces, from, at);
                pieces.push(Piece::Closes);
                (from, item) = (at + 1, at + 1);
            } else if token.is("mod") && self.is(at + 2, "{") {
                items(&mut pieces, from, item);
                pieces.push(Piece::Opens(self.part(item, at + 3)));
                closes.push(at + 2 + self.tokens[at + 2].close());
                at += 2;
                (from, item) = (at + 1, at + 1);
            } else {
                at += token.close();
                // `use a::{b};` goes on behind its block.
                if token.is(";") || token.is("{") && !self.is(at + 1, ";") {
                    item = at + 1;
                }
            }
            at += 1;
        }
        items(&mut pieces, from, self.tokens.len());
        pieces
    }

    fn is(self, at: usize, text: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(text))
    }
}

#[cfg(test)]
mod tests {
    use super::super::lex;
    use super::*;

    #[test]
    fn modules_come_apart_and_items_stay_together() {
        let code = "use a::{b}; #[x] /// Of c.\n pub mod c { struct S {} mod d {} const X: T = { 1 }; } fn e() { mod f {} }";
        let tokens = lex::tokens(code).unwrap();
        let all = Code {
            text: code,
            tokens: &tokens,
        };
        let said: Vec<&str> = all
            .pieces()
            .iter()
            .map(|piece| match piece {
                Piece::Opens(code) | Piece::Items(code) => code.text,
                Piece::Closes => "}",
            })
            .collect();
        assert_eq!(
            said,
            [
                "use a::{b};",
                "#[x] /// Of c.\n pub mod c {",
                "struct S {}",
                "mod d {",
                "}",
                "const X: T = { 1 };",
                "}",
                "fn e() { mod f {} }"
            ]
        );
    }
}
