//! Functions, with or without a name, and constructors.

use rowan::Checkpoint;
use witcraft_diagnostics::nearest;

use super::{LOOKAHEAD, Parser};
use crate::SyntaxKind::{self, *};
use crate::lex::superfluous_self;

impl Parser<'_> {
    /// Whether `name: func`, `name: async func`, `name: static func` or `name(` comes next.
    pub(super) fn at_function(&self) -> bool {
        let name = self.peek();
        if name == Integer {
            // `2d-point: func`
            let joined = self.range().end == self.nth_range(1).start;
            return joined
                && self.nth(1).is_identifier()
                && self.nth(2) == Colon
                && self.nth(3) == FuncKeyword;
        }
        if !(name.is_identifier() || name.is_keyword()) {
            return false;
        }
        match self.nth(1) {
            Colon => {
                let keyword = matches!(
                    self.nth(2),
                    FuncKeyword | AsyncKeyword | StaticKeyword | LeftParen
                );
                // `name: pub func`
                keyword || self.nth(2).is_identifier() && self.nth(3) == FuncKeyword
            }
            LeftParen => name.is_identifier(),
            _ => false,
        }
    }

    /// Whether `func name`, `async name: func` or `static name: func` comes next.
    pub(super) fn at_swapped_function(&self) -> bool {
        let word = match self.peek() {
            FuncKeyword | AsyncKeyword | StaticKeyword => true,
            Identifier => matches!(
                self.nth_text(0),
                "fn" | "function" | "method" | "def" | "rpc" | "fun"
            ),
            _ => false,
        };
        word && (self.nth(1).is_identifier()
            || self.nth(1) == FuncKeyword
            || self.nth(1) == StaticKeyword)
    }

    /// A function, which only in a resource can be `static`.
    pub(super) fn function(&mut self, start: Checkpoint, in_resource: bool) {
        self.start_at(start, Function);
        let swapped = self.swapped_function();
        if self.peek().is_identifier() && self.nth(1) == LeftParen {
            self.function_without_keyword(swapped);
        } else {
            self.name("a name for the function");
            if self.eat(Colon) {
                if self.at(AsyncKeyword) && self.nth(1) == StaticKeyword {
                    self.swapped_words();
                } else if in_resource {
                    self.eat(StaticKeyword);
                }
                self.function_type();
            } else {
                let diagnostic = self.expected("`:` and `func`");
                self.push(diagnostic);
            }
        }
        self.end_of_function("the function");
        self.finish();
    }

    /// The `;` behind a function, or the body that it has in other languages.
    pub(super) fn end_of_function(&mut self, what: &str) {
        if !self.at(LeftBrace) {
            return self.semicolon(what);
        }
        let mut diagnostic = self
            .here("a function has no body in WIT", "the body")
            .note("what it does is written in the language of the component");
        let brace = |kind| matches!(kind, LeftBrace | RightBrace);
        let close = (1..LOOKAHEAD).find(|ahead| brace(self.nth(*ahead)));
        if let Some(close) = close.filter(|close| self.nth(*close) == RightBrace) {
            let extra = usize::from(self.nth(close + 1) == Semicolon);
            let range = self.previous_end()..self.nth_range(close + extra).end;
            let edit = self.reporter.replace(range, ";");
            diagnostic = diagnostic.fix("write `;` instead", vec![edit]);
        }
        self.push(diagnostic);
        self.start(Error);
        self.skip_braces();
        self.eat(Semicolon);
        self.finish();
    }

    /// `func name(…)` and the like: the words before the name belong behind it. Whether there were any.
    pub(super) fn swapped_function(&mut self) -> bool {
        if !self.at_swapped_function() {
            return false;
        }
        let mut words = 0;
        while self.nth(words + 1).is_identifier()
            || matches!(
                self.nth(words + 1),
                FuncKeyword | StaticKeyword | AsyncKeyword
            )
        {
            words += 1;
            if words == 3 {
                break;
            }
        }
        if !self.nth(words).is_identifier() {
            return false;
        }
        let has = |kind: SyntaxKind| (0..words).any(|ahead| self.nth(ahead) == kind);
        let name = self.nth_text(words);
        let mut correct = std::string::String::from(": ");
        if has(StaticKeyword) {
            correct.push_str("static ");
        }
        if has(AsyncKeyword) {
            correct.push_str("async ");
        }
        correct.push_str("func");
        let start = self.range().start;
        let named = self.nth_range(words);
        let mut diagnostic = self.reporter.error(
            start..self.nth_range(words - 1).end,
            "a function begins with its name",
            format!("this comes after `{name}:`"),
        );
        let continues = self.nth(words + 1) == Colon && self.nth(words + 2) == FuncKeyword;
        if continues || self.nth(words + 1) == LeftParen {
            let end = if continues {
                self.nth_range(words + 2).end
            } else {
                named.end
            };
            // Around the name, which may need a repair of its own.
            let edits = vec![
                self.reporter.replace(start..named.start, ""),
                self.reporter.replace(named.end..end, correct),
            ];
            diagnostic = diagnostic.fix("put the name first", edits);
        } else {
            diagnostic = diagnostic.help(format!("write `{name}{correct}(…);`"));
        }
        self.push(diagnostic);
        self.error_tokens(words);
        true
    }

    /// `async static` is written the other way round.
    fn swapped_words(&mut self) {
        let range = self.range().start..self.nth_range(1).end;
        let edit = self.reporter.replace(range.clone(), "static async");
        let diagnostic = self
            .reporter
            .error(
                range,
                "`static` comes before `async`",
                "the wrong way round",
            )
            .fix("swap them", vec![edit]);
        self.push(diagnostic);
        self.error_tokens(2);
    }

    /// `name(…)`: reports that `: func` is missing, unless what stands before it says so already.
    pub(super) fn function_without_keyword(&mut self, reported: bool) {
        self.name("a name for the function");
        if !reported {
            let at = self.previous_end();
            let edit = self.reporter.insert(at, ": func");
            let diagnostic = self
                .reporter
                .error(
                    at..at,
                    "expected `: func` between the name and the parameters",
                    "`: func` is missing here",
                )
                .fix("insert it", vec![edit]);
            self.push(diagnostic);
        }
        self.start(FunctionType);
        self.parameters_and_result();
        self.finish();
    }

    /// `async func(…) -> …`
    pub(super) fn function_type(&mut self) {
        self.start(FunctionType);
        if self.at(StaticKeyword) {
            let remove = self.range().start..self.nth_range(1).start;
            let edit = self.reporter.replace(remove, "");
            let diagnostic = self
                .here("only a resource has static functions", "not in a resource")
                .note("every function outside of a resource is one")
                .fix("remove `static`", vec![edit]);
            self.push(diagnostic);
            self.error_token();
        }
        self.eat(AsyncKeyword);
        if self.peek().is_identifier() && self.nth(1) == FuncKeyword {
            self.foreign_modifier();
        }
        if !self.eat(FuncKeyword) {
            let diagnostic = if self.at(LeftParen) {
                self.missing_word("func")
            } else {
                self.expected("`func`")
            };
            self.push(diagnostic);
        }
        self.parameters_and_result();
        self.finish();
    }

    /// A word before `func` that is none of WIT's.
    fn foreign_modifier(&mut self) {
        let word = self.nth_text(0);
        let diagnostic = if self.previous_kind() != AsyncKeyword
            && (word == "await" || nearest(word, ["async"]).is_some())
        {
            let edit = self.reporter.replace(self.range(), "async");
            self.here(
                format!("WIT has no `{word}` before `func`"),
                "not a keyword of WIT",
            )
            .fix("write `async`", vec![edit])
        } else {
            let remove = self.range().start..self.nth_range(1).start;
            let edit = self.reporter.replace(remove, "");
            self.here(
                format!("WIT has no `{word}` before `func`"),
                "not a keyword of WIT",
            )
            .note("only `async` can stand there, and in a resource `static`")
            .fix("remove it", vec![edit])
        };
        self.push(diagnostic);
        self.error_token();
    }

    fn missing_word(&self, word: &str) -> witcraft_diagnostics::Diagnostic {
        let at = self.previous_end();
        let next = self.range().start;
        let edit = if self.at(LeftParen) && at < next {
            self.reporter.insert(next, word)
        } else {
            self.reporter.insert(at, format!(" {word}"))
        };
        self.reporter
            .error(
                at..at,
                format!("expected `{word}`"),
                format!("`{word}` is missing here"),
            )
            .fix(format!("insert `{word}`"), vec![edit])
    }

    fn parameters_and_result(&mut self) {
        if !self.at(LeftParen) {
            let diagnostic = if self.at(Semicolon) || self.at(Arrow) {
                let at = self.previous_end();
                let edit = self.reporter.insert(at, "()");
                self.reporter
                    .error(
                        at..at,
                        "expected the parameters of the function",
                        "`()` is missing here",
                    )
                    .fix("insert `()`", vec![edit])
            } else {
                self.expected("`(` and the parameters of the function")
            };
            self.push(diagnostic);
            if !self.at(Arrow) {
                return;
            }
        } else {
            self.parenthesised_list(ParameterList, Self::parameter);
        }
        self.result();
    }

    pub(super) fn parameter(&mut self) {
        self.start(Parameter);
        if self.nth_text(0) == "self" && matches!(self.nth(1), Comma | RightParen) {
            let end = match self.nth(1) {
                Comma => self.nth_range(2).start,
                _ => self.range().end,
            };
            let diagnostic = superfluous_self(&self.reporter, "self", self.range().start..end);
            self.push(diagnostic);
            self.error_token();
        } else if self.peek().is_identifier() && matches!(self.nth(1), Comma | RightParen) {
            let diagnostic = self
                .here(
                    "a parameter has a name and a type",
                    "one of them is missing",
                )
                .help(format!(
                    "write `name: {}`, or `{0}: some-type`",
                    self.nth_text(0)
                ));
            self.push(diagnostic);
            self.bump();
        } else {
            self.name_and_type("a name for the parameter", "the parameter");
        }
        self.finish();
    }

    /// `name: type`, of a field or parameter.
    pub(super) fn name_and_type(&mut self, name: &str, of: &str) {
        if self.peek().is_keyword()
            && matches!(self.nth(1), Comma | RightParen | LeftAngle)
            && self.peek().starts_type()
        {
            let diagnostic = self
                .here(format!("{of} has no name"), "only a type")
                .help(format!("write `name: {}`", self.nth_text(0)));
            self.push(diagnostic);
            self.ty();
            return;
        }
        if !self.name(name) {
            return;
        }
        if !self.eat(Colon) {
            let diagnostic = if self.peek().starts_type() {
                self.missing(Colon, &format!("between the name of {of} and its type"))
            } else {
                self.expected(&format!("`:` and the type of {of}"))
            };
            self.push(diagnostic);
            if !self.peek().starts_type() {
                return;
            }
        }
        self.ty();
    }

    /// `-> type`, or what is written instead.
    fn result(&mut self) {
        if self.eat(Arrow) {
            if self.at(LeftParen) {
                self.named_results();
            } else {
                self.ty();
            }
            return;
        }
        let (tokens, wrong) = match (self.peek(), self.nth(1)) {
            (Colon, kind) if kind.starts_type() => (1, "`:`"),
            (Equals, RightAngle) => (2, "`=>`"),
            (Minus, RightAngle) => (2, "`- >`"),
            (Identifier, LeftParen) if self.nth_text(0) == "returns" => (1, "`returns`"),
            (kind, _) if kind.starts_type() && !self.at_item_boundary() => (0, ""),
            _ => return,
        };
        let diagnostic = if tokens == 0 {
            self.missing(Arrow, "before the type that the function returns")
        } else {
            let range = self.range().start..self.nth_range(tokens - 1).end;
            let text = if self.peek() == Colon { " ->" } else { "->" };
            let edit = self.reporter.replace(range.clone(), text);
            self.reporter
                .error(
                    range,
                    "what a function returns comes after `->`",
                    format!("not {wrong}"),
                )
                .fix("replace it by `->`", vec![edit])
        };
        self.push(diagnostic);
        self.error_tokens(tokens);
        if self.at(LeftParen) {
            self.named_results();
        } else {
            self.ty();
        }
    }

    /// `-> (a: u32, b: u32)`, which WIT no longer has.
    fn named_results(&mut self) {
        let diagnostic = if self.nth(1) == RightParen {
            let range = self.previous().map_or(0, |range| range.start)..self.nth_range(1).end;
            let edit = self.reporter.replace(range, "");
            self.here(
                "a function that returns nothing has no `->`",
                "nothing is returned",
            )
            .fix("remove it", vec![edit])
        } else {
            let diagnostic = self.here("a function returns one value", "several values");
            match self.as_tuple() {
                Some((message, edits)) if edits.iter().all(|edit| edit.replacement.is_empty()) => {
                    self.here("types are not grouped by parentheses", "not needed")
                        .fix(message, edits)
                }
                Some((message, edits)) => diagnostic.fix(message, edits),
                None => diagnostic
                    .note("earlier versions of WIT had several results with names")
                    .help(
                        "return a `tuple<…>`, or define a `record` with the names and return that",
                    ),
            }
        };
        self.push(diagnostic);
        self.skip_parens();
    }

    pub(super) fn constructor(&mut self, start: Checkpoint) {
        self.start_at(start, Constructor);
        self.bump();
        if self.at(Colon) && self.nth(1) == FuncKeyword {
            let range = self.previous_end()..self.nth_range(1).end;
            let edit = self.reporter.replace(range.clone(), "");
            let diagnostic = self
                .reporter
                .error(
                    range,
                    "a constructor is written without `: func`",
                    "not needed",
                )
                .fix("remove it", vec![edit]);
            self.push(diagnostic);
            self.error_tokens(2);
        }
        self.parameters_and_result();
        self.semicolon("the constructor");
        self.finish();
    }
}
