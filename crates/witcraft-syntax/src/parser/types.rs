//! Types as they are written in place.

use witcraft_diagnostics::TextEdit;

use super::{LOOKAHEAD, NESTING, Parser};
use crate::SyntaxKind::{self, *};
use crate::identifier;
use crate::report::Problem;

/// What other languages call the types that take parameters.
const FOREIGN: &[(&str, &str)] = &[
    ("vec", "list"),
    ("array", "list"),
    ("sequence", "list"),
    ("optional", "option"),
    ("maybe", "option"),
    ("nullable", "option"),
    ("either", "result"),
    ("expected", "result"),
    ("dict", "map"),
    ("hashmap", "map"),
    ("promise", "future"),
    ("pair", "tuple"),
    ("ref", "borrow"),
];

impl Parser<'_> {
    pub(super) fn ty(&mut self) {
        self.type_at(0);
    }

    fn type_at(&mut self, depth: usize) {
        if depth >= NESTING {
            let diagnostic = self
                .here(
                    "types nest too deeply",
                    format!("more than {NESTING} levels"),
                )
                .help("give the inner types names with `type name = …;`");
            self.push(diagnostic);
            if self.peek().starts_type() {
                self.error_token();
            }
            if self.at(LeftAngle) {
                self.skip_angles();
            }
            return;
        }
        match self.peek() {
            kind if kind.is_primitive() => {
                self.start(PrimitiveType);
                self.bump();
                self.no_arguments();
                self.finish();
            }
            Identifier | ExplicitIdentifier => self.named_type(depth),
            ListKeyword => self.parameterised(ListType, depth),
            MapKeyword => self.parameterised(MapType, depth),
            OptionKeyword => self.parameterised(OptionType, depth),
            ResultKeyword => self.parameterised(ResultType, depth),
            TupleKeyword => self.parameterised(TupleType, depth),
            FutureKeyword => self.parameterised(FutureType, depth),
            StreamKeyword => self.parameterised(StreamType, depth),
            OwnKeyword => self.parameterised(OwnType, depth),
            BorrowKeyword => self.parameterised(BorrowType, depth),
            LeftParen => {
                let diagnostic = if self.nth(1) == RightParen {
                    self.here("`()` is not a type", "nothing to carry").help(
                        "leave out what carries nothing: `result<_, error>`, `option<…>`, no `->`",
                    )
                } else {
                    let diagnostic =
                        self.here("types are not grouped by parentheses", "not a type");
                    match self.as_tuple() {
                        Some((message, edits)) => diagnostic.fix(message, edits),
                        None => diagnostic.help("several values in one are a `tuple<…>`"),
                    }
                };
                self.push(diagnostic);
                self.skip_parens();
            }
            Underscore => {
                let diagnostic = self
                    .here("`_` is not a type", "not a type")
                    .help("only the first type of a `result` can be left out: `result<_, error>`");
                self.push(diagnostic);
                self.error_token();
            }
            FuncKeyword | AsyncKeyword => {
                let diagnostic = self.here("a function is not a type", "not a type").help(
                    "functions cannot be passed as values; pass a resource with a method instead",
                );
                self.push(diagnostic);
                self.error_token();
                if self.at(LeftParen) {
                    self.skip_parens();
                }
            }
            kind if kind.starts_type_definition() && self.nth(1) == LeftBrace => {
                let word = self.nth_text(0);
                let diagnostic = self
                    .here(
                        format!("a {word} is defined on its own, with a name"),
                        "not in place",
                    )
                    .help(format!(
                        "write `{word} my-{word} {{ … }}` before this, and `my-{word}` here"
                    ));
                self.push(diagnostic);
                self.start(Error);
                self.bump();
                self.skip_braces();
                self.finish();
            }
            kind if kind.is_keyword() && self.ends_type(self.nth(1)) => {
                self.keyword_as_name();
                self.start(NamedType);
                self.start(NameReference);
                self.bump();
                self.finish();
                self.finish();
            }
            _ => {
                let diagnostic = self.expected("a type");
                self.push(diagnostic);
            }
        }
    }

    /// What `(a, b)` and `(a)` become where they stand for types.
    pub(super) fn as_tuple(&self) -> Option<(&'static str, Vec<TextEdit>)> {
        let ends = |kind| matches!(kind, LeftParen | RightParen | Colon | LeftBrace | Semicolon);
        let close = (1..LOOKAHEAD).find(|ahead| ends(self.nth(*ahead)))?;
        if close == 1 || self.nth(close) != RightParen {
            return None;
        }
        let (message, before, after) = match (1..close).any(|ahead| self.nth(ahead) == Comma) {
            true => ("make it a tuple", "tuple<", ">"),
            false => ("remove the parentheses", "", ""),
        };
        let open = self.reporter.replace(self.range(), before);
        let close = self.reporter.replace(self.nth_range(close), after);
        Some((message, vec![open, close]))
    }

    fn ends_type(&self, kind: SyntaxKind) -> bool {
        matches!(
            kind,
            Comma | Semicolon | RightAngle | RightParen | RightBrace
        )
    }

    fn named_type(&mut self, depth: usize) {
        if self.nth(1) == LeftAngle {
            return self.named_type_with_arguments(depth);
        }
        self.start(NamedType);
        if self.nth_text(0) == "Self" {
            self.self_type();
        } else {
            self.check_identifier(true);
        }
        self.start(NameReference);
        self.bump();
        self.finish();
        self.finish();
    }

    /// `Vec<…>` and the like: read as what was meant, if one can tell.
    fn named_type_with_arguments(&mut self, depth: usize) {
        let word = self.nth_text(0).to_lowercase();
        let foreign = FOREIGN.iter().find(|(from, _)| *from == word);
        let own = [
            "list", "option", "result", "tuple", "map", "future", "stream", "own", "borrow",
        ];
        let meant = foreign
            .map(|(_, to)| *to)
            .or_else(|| witcraft_diagnostics::nearest(&word, own));
        let mut diagnostic = self.here(
            format!("`{}` takes no types in `<…>`", self.nth_text(0)),
            "not a type with parameters",
        );
        let Some(meant) = meant else {
            diagnostic = diagnostic.note("types of one's own cannot have parameters in WIT");
            self.push(diagnostic);
            self.start(NamedType);
            self.start(NameReference);
            self.bump();
            self.finish();
            self.arguments(depth, usize::MAX, false);
            return self.finish();
        };
        let edit = self.reporter.replace(self.range(), meant);
        self.push(diagnostic.fix(format!("write `{meant}`"), vec![edit]));
        if let Some(kind) = SyntaxKind::written(meant) {
            let index = self.index(0);
            self.tokens[index].kind = kind;
        }
        self.type_at(depth);
    }

    /// `Self`, as Rust calls the resource.
    fn self_type(&mut self) {
        let diagnostic = self.here("WIT has no `Self`", "which type is meant?");
        let name = self.resource.clone().map(|name| &self.text[name]);
        let name = name.and_then(|name| match name.strip_prefix('%') {
            Some(_) => Some(name.to_owned()),
            None => identifier::to_kebab(name).map(|name| identifier::escaped(&name)),
        });
        let diagnostic = match name {
            Some(name) => {
                let edit = self.reporter.replace(self.range(), name.as_str());
                diagnostic.fix(
                    format!("write the name of the resource, `{name}`"),
                    vec![edit],
                )
            }
            None => diagnostic.help("write the name of the type"),
        };
        self.reporter.push(diagnostic, Problem::Spelling);
    }

    /// `u32<…>`
    fn no_arguments(&mut self) {
        if self.at(LeftAngle) {
            let diagnostic = self.here("this type takes no types in `<…>`", "not needed");
            self.push(diagnostic);
            self.skip_angles();
        }
    }

    fn parameterised(&mut self, kind: SyntaxKind, depth: usize) {
        self.start(kind);
        let word = self.nth_text(0);
        self.bump();
        let optional = matches!(kind, ResultType | FutureType | StreamType);
        if !self.at(LeftAngle) {
            if !optional {
                let example = match kind {
                    MapType => "map<string, u32>",
                    TupleType => "tuple<u32, string>",
                    OwnType => "own<my-resource>",
                    BorrowType => "borrow<my-resource>",
                    OptionType => "option<u32>",
                    _ => "list<u32>",
                };
                let diagnostic = self
                    .expected(&format!("`<` after `{word}`"))
                    .help(format!("write what is inside, such as `{example}`"));
                self.push(diagnostic);
                if self.at(LeftParen) {
                    self.skip_parens();
                }
            }
            return self.finish();
        }
        match kind {
            TupleType => self.arguments(depth, usize::MAX, true),
            OwnType | BorrowType => self.handle(word),
            _ => {
                let most = match kind {
                    MapType | ResultType | ListType => 2,
                    _ => 1,
                };
                let found = self.arguments(depth, most, kind == ListType || kind == ResultType);
                if kind == MapType && found == 1 {
                    let at = self.previous_end();
                    let diagnostic = self
                        .reporter
                        .error(
                            at..at,
                            "a map has two types",
                            "the type of the values is missing",
                        )
                        .help("write `map<string, u32>`");
                    self.push(diagnostic);
                }
                self.finish();
                return;
            }
        };
        self.finish();
    }

    /// `<resource>` of `own` and `borrow`.
    fn handle(&mut self, word: &str) -> usize {
        let open = self.range();
        self.bump();
        if self.peek().starts_type() && !self.peek().is_identifier() {
            let diagnostic = self
                .here(
                    format!("`{word}` takes the name of a resource"),
                    "not a resource",
                )
                .help("values are passed as they are; only resources are owned or borrowed");
            self.push(diagnostic);
            self.ty();
        } else {
            self.reference("the name of a resource");
        }
        self.close_angle(open);
        1
    }

    /// `< … >`; how many types there were. A `list` may have its length as the second one, a
    /// `result` has `_` for none as the first one, and only a `tuple` may end in a comma.
    fn arguments(&mut self, depth: usize, most: usize, special: bool) -> usize {
        let open = self.range();
        let list = self.is_in(ListKeyword);
        let result = self.is_in(ResultKeyword);
        let trailing = special && most == usize::MAX;
        self.bump();
        let mut count = 0;
        if self.at(RightAngle) && !trailing {
            let range = open.start..self.range().end;
            let edit = self.reporter.replace(range, "");
            let mut diagnostic = self.here("expected a type inside `<>`", "nothing inside");
            if result {
                diagnostic = diagnostic.fix("a `result` of nothing has no `<>`", vec![edit]);
            }
            self.push(diagnostic);
        }
        while !self.at(RightAngle) && !self.ends_arguments() {
            let before = self.cursor;
            if result && count == 0 && self.at(Underscore) {
                self.bump();
                if !self.at(Comma) {
                    let diagnostic = self
                        .expected("`,` and the type of the error")
                        .help("a `result` that carries nothing is written without `<…>`");
                    self.push(diagnostic);
                }
            } else if result
                && count == 0
                && self.at(LeftParen)
                && self.nth(1) == RightParen
                && self.nth(2) == Comma
            {
                self.nothing_in_result();
            } else if list && count == 1 {
                self.length();
            } else {
                self.type_at(depth + 1);
            }
            count += 1;
            if self.cursor == before {
                break;
            }
            if count > most {
                let range = self.previous().unwrap_or(0..0);
                let diagnostic = self.reporter.error(
                    range,
                    format!(
                        "at most {most} {} here",
                        if most == 1 {
                            "type belongs"
                        } else {
                            "types belong"
                        }
                    ),
                    "one too many",
                );
                self.push(diagnostic);
            }
            if !self.argument_separator(list, trailing) {
                break;
            }
        }
        self.close_angle(open);
        count
    }

    /// `result<(), …>`, as in Rust. Begins at the `(`.
    fn nothing_in_result(&mut self) {
        let range = self.range().start..self.nth_range(1).end;
        let edit = self.reporter.replace(range.clone(), "_");
        let diagnostic = self
            .reporter
            .error(range, "`()` is not a type", "nothing to carry")
            .fix("write `_` for nothing", vec![edit]);
        self.push(diagnostic);
        self.error_tokens(2);
    }

    fn is_in(&self, keyword: SyntaxKind) -> bool {
        self.previous_kind() == keyword
    }

    fn ends_arguments(&self) -> bool {
        matches!(
            self.peek(),
            EndOfFile | Semicolon | LeftBrace | RightBrace | RightParen | Arrow
        )
    }

    /// The `,` between two arguments. Whether another one follows.
    fn argument_separator(&mut self, list: bool, trailing: bool) -> bool {
        if list && self.at(Semicolon) && self.nth(1) == Integer {
            let edit = self.reporter.replace(self.range(), ",");
            let diagnostic = self
                .here("expected `,` before the length of the list", "not `;`")
                .fix("replace it by `,`", vec![edit]);
            self.push(diagnostic);
            self.error_token();
            return true;
        }
        if self.at(Comma) && self.nth(1) == RightAngle && !trailing {
            let edit = self.reporter.replace(self.range(), "");
            let diagnostic = self
                .here("there is no `,` before this `>`", "one `,` too many")
                .note("only `tuple<…,>` may end in a comma")
                .fix("remove it", vec![edit]);
            self.push(diagnostic);
            self.error_token();
            return false;
        }
        if self.eat(Comma) {
            return true;
        }
        if self.peek().starts_type() && self.nth(1) != Colon {
            let diagnostic = self.missing(Comma, "between the types");
            self.push(diagnostic);
            return true;
        }
        false
    }

    /// The length of a list.
    fn length(&mut self) {
        if !self.at(Integer) {
            let diagnostic = self
                .expected("the length of the list, a number")
                .help("two types are a `map<…, …>` or a `tuple<…, …>`");
            self.push(diagnostic);
            if self.peek().starts_type() {
                self.ty();
            }
            return;
        }
        let range = self.range();
        if self.nth(1) == Identifier && range.end == self.nth_range(1).start {
            return self.length_in_letters();
        }
        if self.nth_text(0).parse::<u32>().is_err() {
            let diagnostic = self.reporter.error(
                range,
                "this list is too long",
                format!("more than {}", u32::MAX),
            );
            self.reporter.push(diagnostic, Problem::Spelling);
        }
        self.bump();
    }

    /// `0x10`, `1_000` and the like.
    fn length_in_letters(&mut self) {
        let range = self.range().start..self.nth_range(1).end;
        let written = self.text[range.clone()].replace('_', "");
        let (digits, base) = match written.get(..2) {
            Some("0x" | "0X") => (&written[2..], 16),
            Some("0o") => (&written[2..], 8),
            Some("0b") => (&written[2..], 2),
            // `8u32`, `8usize`
            _ => (
                written.trim_end_matches("usize").trim_end_matches("u32"),
                10,
            ),
        };
        let diagnostic = self.reporter.error(
            range.clone(),
            "the length of a list is written in decimal digits only",
            "not a number in WIT",
        );
        let diagnostic = match u32::from_str_radix(digits, base) {
            Ok(number) => {
                let edit = self.reporter.replace(range, number.to_string());
                diagnostic.fix(format!("write `{number}`"), vec![edit])
            }
            Err(_) => diagnostic.help("write a number such as `16`"),
        };
        self.push(diagnostic);
        self.error_tokens(2);
    }

    fn close_angle(&mut self, open: std::ops::Range<usize>) {
        if self.eat(RightAngle) {
            return;
        }
        if self.ends_arguments() || self.at(Comma) || self.at_item_boundary() {
            return self.unclosed(open, RightAngle);
        }
        let diagnostic = self.expected("`,` or `>`");
        self.push(diagnostic);
        self.start(Error);
        while !matches!(self.peek(), RightAngle) && !self.ends_arguments() {
            self.bump();
        }
        self.finish();
        self.eat(RightAngle);
    }
}
