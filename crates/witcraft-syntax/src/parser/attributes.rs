//! Attributes: `@since(version = 1.0.0)` and the like.

use witcraft_diagnostics::suggestion;

use super::Parser;
use crate::SyntaxKind::*;
use crate::report::Problem;

const KNOWN: [&str; 4] = ["since", "unstable", "deprecated", "external-id"];

impl Parser<'_> {
    pub(super) fn attributes(&mut self) {
        while self.at(At) {
            self.attribute();
        }
    }

    fn attribute(&mut self) {
        self.start(Attribute);
        self.bump();
        let name = self.nth_text(0);
        match name.trim_start_matches('%') {
            "since" | "deprecated" => self.attribute_with("version"),
            "unstable" => self.attribute_with("feature"),
            "external-id" => {
                self.bump();
                if self.expect(LeftParen, "and a string in quotes") {
                    self.expect(String, "as the id");
                    self.close_attribute();
                }
            }
            _ if self.peek().is_identifier() => self.unknown_attribute(),
            _ => {
                let diagnostic = self
                    .expected("the name of an attribute")
                    .note(format!("there are `@{}`", KNOWN.join("`, `@")));
                self.push(diagnostic);
            }
        }
        self.finish();
    }

    /// `(version = 1.0.0)` or `(feature = name)`
    fn attribute_with(&mut self, key: &str) {
        self.bump();
        let example = if key == "version" {
            "(version = 1.0.0)"
        } else {
            "(feature = my-feature)"
        };
        if !self.at(LeftParen) {
            let diagnostic = self.expected(&format!("`{example}`"));
            return self.push(diagnostic);
        }
        self.bump();
        let is_key = self.peek().is_identifier() && self.nth_text(0).trim_start_matches('%') == key;
        if is_key {
            self.bump();
            if !self.eat(Equals) {
                let diagnostic = if self.at(Colon) {
                    let edit = self.reporter.replace(self.range(), " =");
                    self.here(format!("expected `=` after `{key}`"), "not `:`")
                        .fix("replace it by `=`", vec![edit])
                } else {
                    self.expected(&format!("`=` after `{key}`"))
                };
                self.push(diagnostic);
                if self.at(Colon) {
                    self.error_token();
                }
            }
        } else if self.nth(1) == Equals {
            let edit = self.reporter.replace(self.range(), key);
            let diagnostic = self
                .here(
                    format!("expected `{key}`, found {}", self.found()),
                    "not the right key",
                )
                .fix(format!("write `{key}`"), vec![edit]);
            self.push(diagnostic);
            self.error_tokens(2);
        } else if !self.at(RightParen) {
            let at = self.range().start;
            let edit = self.reporter.insert(at, format!("{key} = "));
            let diagnostic = self
                .here(
                    format!("expected `{key} = ` first"),
                    format!("`{key} = ` is missing here"),
                )
                .fix("insert it", vec![edit]);
            self.push(diagnostic);
        } else {
            let diagnostic = self.expected(&format!("`{key} = …`"));
            self.push(diagnostic);
            return self.close_attribute();
        }
        if self.at(String) {
            let edit = self
                .reporter
                .replace(self.range(), self.nth_text(0).trim_matches('"'));
            let diagnostic = self
                .here(format!("the {key} is written without quotes"), "a string")
                .fix("remove the quotes", vec![edit]);
            self.push(diagnostic);
            self.error_token();
        } else if key == "version" {
            self.version();
        } else {
            self.reference("the name of a feature");
        }
        self.close_attribute();
    }

    fn close_attribute(&mut self) {
        let unclosed_string = self.previous_kind() == String
            && self
                .previous()
                .is_some_and(|range| !self.text[range.start + 1..range.end].ends_with('"'));
        if unclosed_string {
            // It took the `)` with it.
            self.eat(RightParen);
            return;
        }
        if !self.eat(RightParen) {
            let diagnostic = self.expected("`)` at the end of the attribute");
            self.push(diagnostic);
            // Up to the `)`, if there is one within what an attribute can hold.
            let close = (0..8).find(|ahead| self.nth(*ahead) == RightParen);
            let stop = (0..8).find(|ahead| {
                matches!(
                    self.nth(*ahead),
                    Semicolon | Colon | LeftParen | LeftBrace | RightBrace | At | EndOfFile
                )
            });
            if let Some(close) = close {
                if stop.is_none_or(|stop| close < stop) {
                    self.error_tokens(close + 1);
                }
            }
        }
    }

    fn unknown_attribute(&mut self) {
        let name = self.nth_text(0);
        let diagnostic = self
            .here(format!("there is no attribute `@{name}`"), "unknown")
            .maybe_help(suggestion(name, KNOWN))
            .note(format!("there are `@{}`", KNOWN.join("`, `@")));
        self.reporter.push(diagnostic, Problem::Structure);
        self.bump();
        if self.at(LeftParen) {
            self.skip_parens();
        }
    }
}
