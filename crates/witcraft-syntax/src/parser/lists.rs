//! Lists with commas: fields, cases, parameters, names and type arguments; and bodies in braces.

use super::{LOOKAHEAD, NESTING, Parser};
use crate::SyntaxKind::{self, *};

impl Parser<'_> {
    /// A record, variant, enum or flags.
    pub(super) fn composite(&mut self, start: rowan::Checkpoint, kind: SyntaxKind) {
        self.start_at(start, kind);
        let keyword = self.range();
        self.bump();
        let word = &self.text[keyword.clone()];
        self.name(&format!("a name for the {word}"));
        match kind {
            Record => self.braced_list(FieldList, "the fields of the record", Self::field),
            Variant => self.braced_list(CaseList, "the cases of the variant", Self::variant_case),
            Enum => self.braced_list(CaseList, "the cases of the enum", move |parser| {
                parser.plain_case(&keyword, "an enum's case");
            }),
            _ => self.braced_list(CaseList, "the flags", move |parser| {
                parser.plain_case(&keyword, "a flag");
            }),
        }
        self.finish();
    }

    fn field(&mut self) {
        self.start(Field);
        self.list_attributes("a field");
        if self.peek().is_identifier() && matches!(self.nth(1), Comma | RightBrace) {
            let diagnostic = self
                .here("a field has a name and a type", "no type")
                .help(format!(
                    "write `{}: u32`, or whichever type it has",
                    self.nth_text(0)
                ));
            self.push(diagnostic);
            self.bump();
        } else {
            self.name_and_type("a name for the field", "the field");
        }
        self.finish();
    }

    fn variant_case(&mut self) {
        self.start(Case);
        self.list_attributes("a case");
        self.name("a name for the case");
        if self.eat(LeftParen) {
            if self.at(RightParen) {
                let range = self.previous().map_or(0, |range| range.start)..self.range().end;
                let edit = self.reporter.replace(range, "");
                let diagnostic = self
                    .here("expected the type that the case carries", "no type")
                    .fix("a case without one has no parentheses", vec![edit]);
                self.push(diagnostic);
                self.bump();
            } else {
                self.ty();
                if self.at(Comma) && self.nth(1).starts_type() && self.nth(2) != Colon {
                    let diagnostic = self
                        .here("a case carries one type", "a second one")
                        .help("write `tuple<…>`, or a record with names");
                    self.push(diagnostic);
                    self.error_until(|kind| {
                        matches!(kind, RightParen | RightBrace | LeftBrace | Semicolon)
                    });
                }
                self.expect(RightParen, "after the type that the case carries");
            }
        } else if self.at(Colon) && self.nth(1).starts_type() {
            let text = self.nth_text(1);
            let simple = self.nth(2) != LeftAngle;
            let range = self.range().start..self.nth_range(1).end;
            let mut diagnostic = self.here(
                "the type that a case carries stands in parentheses",
                "not `:`",
            );
            diagnostic = if simple {
                let before = self.previous_end();
                let edit = self
                    .reporter
                    .replace(before..range.end, format!("({text})"));
                diagnostic.fix("write it in parentheses", vec![edit])
            } else {
                diagnostic.help("write `name(type)`")
            };
            self.push(diagnostic);
            self.error_token();
            self.ty();
        }
        self.finish();
    }

    /// A case of an enum, or a flag: just a name.
    fn plain_case(&mut self, keyword: &std::ops::Range<usize>, what: &str) {
        self.start(Case);
        self.list_attributes(what);
        self.name(&format!("a name for {what}"));
        let is_enum = &self.text[keyword.clone()] == "enum";
        if self.at(LeftParen) {
            let mut diagnostic = self.here(format!("{what} carries no type"), "a type");
            if is_enum {
                let edit = self.reporter.replace(keyword.clone(), "variant");
                diagnostic = diagnostic.fix("make it a `variant`", vec![edit]);
            }
            self.push(diagnostic);
            self.skip_parens();
        } else if self.at(Colon) || self.at(Equals) {
            let mut diagnostic = self
                .here(
                    format!("{what} is only a name"),
                    "nothing comes after the name",
                )
                .note("values and numbers are not written: they follow from the order");
            let ends = |kind| matches!(kind, Comma | RightBrace | LeftBrace | Semicolon);
            if let Some(end) = (1..LOOKAHEAD).find(|ahead| ends(self.nth(*ahead))) {
                let range = self.previous_end()..self.nth_range(end - 1).end;
                let edit = self.reporter.replace(range, "");
                diagnostic = diagnostic.fix("remove it", vec![edit]);
            }
            self.push(diagnostic);
            self.error_until(|kind| matches!(kind, Comma | RightBrace | LeftBrace | Semicolon));
        }
        self.finish();
    }

    /// Attributes stand before whole items only.
    fn list_attributes(&mut self, what: &str) {
        if self.at(At) {
            let diagnostic = self
                .here(format!("{what} takes no attributes"), "an attribute")
                .note("attributes stand before interfaces, worlds, types, functions, imports and exports")
                .help("put it before the whole type");
            self.push(diagnostic);
            self.attributes();
        }
    }

    pub(super) fn braced_list(
        &mut self,
        list: SyntaxKind,
        what: &str,
        element: impl FnMut(&mut Self),
    ) {
        if !self.at(LeftBrace) {
            let diagnostic = self.expected(&format!("`{{` and {what}"));
            self.push(diagnostic);
            if self.at(Semicolon) {
                self.error_token();
            } else if !self.at_item_boundary() {
                self.skip_item();
            }
            return;
        }
        self.list(list, RightBrace, element);
    }

    pub(super) fn parenthesised_list(&mut self, list: SyntaxKind, element: impl FnMut(&mut Self)) {
        self.list(list, RightParen, element);
    }

    /// Elements with commas between, up to `close`. Begins at the opening token.
    pub(super) fn list(
        &mut self,
        list: SyntaxKind,
        close: SyntaxKind,
        mut element: impl FnMut(&mut Self),
    ) {
        self.start(list);
        let open = self.range();
        self.bump();
        while !self.eat(close) {
            if self.ends_list(close) {
                self.unclosed(open, close);
                break;
            }
            if self.at(Comma) {
                self.stray_comma();
                continue;
            }
            let before = self.cursor;
            element(self);
            if self.cursor == before {
                self.skip_element(close);
            }
            self.comma(close);
        }
        self.finish();
    }

    /// What comes after an element: `,`, the end, or what was written instead.
    fn comma(&mut self, close: SyntaxKind) {
        if self.eat(Comma) || self.at(close) || self.ends_list(close) {
            return;
        }
        if self.at(Semicolon) {
            let edit = self.reporter.replace(self.range(), ",");
            let diagnostic = self
                .here("expected `,`, found `;`", "not `;`")
                .note("inside a list there are commas; `;` ends functions and aliases")
                .fix("replace it by `,`", vec![edit]);
            self.push(diagnostic);
            self.error_token();
        } else if self.peek().is_identifier()
            || self.at(At)
            || (self.peek().is_keyword() && (self.nth(1) == Colon || close == RightBrace))
            || (close == RightAngle && self.peek().starts_type())
        {
            let diagnostic = self.missing(Comma, &format!("or {} after this", close.describe()));
            self.push(diagnostic);
        } else {
            let diagnostic = self.expected(&format!("`,` or {}", close.describe()));
            self.push(diagnostic);
            self.skip_element(close);
            self.eat(Comma);
        }
    }

    fn stray_comma(&mut self) {
        let edit = self.reporter.replace(self.range(), "");
        let diagnostic = self
            .here("nothing stands before this `,`", "one `,` too many")
            .fix("remove it", vec![edit]);
        self.push(diagnostic);
        self.error_token();
    }

    /// Skips what is no element, up to the next `,` or the end. Always gets further.
    fn skip_element(&mut self, close: SyntaxKind) {
        self.start(Error);
        let mut depth = 0usize;
        loop {
            match self.peek() {
                EndOfFile => break,
                LeftParen | LeftAngle => depth += 1,
                RightParen | RightAngle if depth > 0 => depth -= 1,
                Comma if depth == 0 => break,
                kind if depth == 0 && kind == close => break,
                LeftBrace | RightBrace | Semicolon
                    if close != RightBrace || self.at(RightBrace) =>
                {
                    break;
                }
                LeftBrace => {
                    self.skip_braces();
                    continue;
                }
                Semicolon => break,
                _ => {}
            }
            self.bump();
        }
        self.finish();
    }

    /// Whether the list has certainly ended although its end is missing.
    fn ends_list(&self, close: SyntaxKind) -> bool {
        match self.peek() {
            EndOfFile => true,
            Semicolon | LeftBrace | RightBrace if close != RightBrace => true,
            RightParen if close == RightAngle => true,
            Arrow if close == RightParen => true,
            // Inside braces, definitions and functions are not elements.
            _ if close == RightBrace => self.at_definition() || self.at_function_or_gate(),
            _ => false,
        }
    }

    /// Says that what was opened at `open` is never closed, showing both ends.
    pub(super) fn unclosed(&mut self, open: std::ops::Range<usize>, close: SyntaxKind) {
        // What is missing is there, in a comment that has no end.
        if self.at(EndOfFile) && self.ends_in_open_comment() {
            return;
        }
        let opener = &self.text[open.clone()];
        let found = self.found();
        let diagnostic = self.reporter.error(
            open,
            format!("this `{opener}` is never closed"),
            "opened here",
        );
        let here = self.range();
        let mut diagnostic = self.reporter.also(
            diagnostic,
            here.clone(),
            format!("{} is missing before {found}", close.describe()),
        );
        // Where a block ends is for its author to say; what ends inside of a line is not in doubt.
        if close != RightBrace && matches!(self.peek(), RightParen | Arrow | Semicolon) {
            let token = close.describe();
            let edit = self
                .reporter
                .insert(self.previous_end(), token.trim_matches('`'));
            diagnostic = diagnostic.fix(format!("insert {token}"), vec![edit]);
        }
        self.push(diagnostic);
        self.reporter.broken.push(here.start);
    }

    /// `{ … }` around items. Begins at the `{`, if there is one.
    pub(super) fn body(&mut self, what: &str, mut item: impl FnMut(&mut Self), nested: bool) {
        if !self.at(LeftBrace) {
            let mut diagnostic = self.expected(&format!("`{{` and the body of the {what}"));
            if self.at(Semicolon) {
                let edit = self.reporter.replace(self.range(), " {}");
                diagnostic = diagnostic.fix("give it an empty body", vec![edit]);
            }
            self.push(diagnostic);
            if self.at(Semicolon) {
                self.error_token();
                return;
            }
            if !self.at_item_boundary() {
                self.error_until(|kind| {
                    matches!(kind, LeftBrace | RightBrace | Semicolon | EndOfFile)
                });
            }
            if !self.at(LeftBrace) {
                return;
            }
        }
        if self.depth > NESTING {
            let diagnostic = self.here(
                "blocks nest too deeply",
                format!("more than {NESTING} levels"),
            );
            self.push(diagnostic);
            self.start(Error);
            self.skip_braces();
            self.finish();
            return;
        }
        self.depth += 1;
        self.start(Body);
        let open = self.range();
        self.bump();
        loop {
            match self.peek() {
                RightBrace => {
                    self.bump();
                    break;
                }
                EndOfFile => {
                    self.unclosed(open, RightBrace);
                    break;
                }
                _ if !nested && self.at_outer_item(what == "resource") => {
                    self.unclosed(open, RightBrace);
                    break;
                }
                _ => {
                    let before = self.cursor;
                    item(self);
                    if self.cursor == before {
                        self.error_token();
                    }
                }
            }
        }
        self.finish();
        self.depth -= 1;
    }
}
