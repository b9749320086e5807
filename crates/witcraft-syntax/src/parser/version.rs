//! Versions: `1.0.0-rc.1+build.5`.

use semver::Version as Semver;

use super::Parser;
use crate::SyntaxKind::*;

impl Parser<'_> {
    pub(super) fn version(&mut self) {
        self.start(Version);
        self.version_parts();
        self.finish();
    }

    fn version_parts(&mut self) {
        let start = self.range().start;
        if self.at(Identifier) && self.nth_text(0).starts_with('v') {
            let edit = self.reporter.replace(start..start + 1, "");
            let diagnostic = self
                .here("a version begins with a number", "not with a `v`")
                .fix("remove the `v`", vec![edit]);
            self.push(diagnostic);
            self.error_token();
            while matches!(self.peek(), Period | Integer) && self.nth(1) != LeftBrace {
                self.error_token();
            }
            return;
        }
        for part in 0..3 {
            if part > 0 {
                // `use a:b/c@1.0.{d}`: the `.` is not part of the version.
                if !(self.at(Period) && self.nth(1) == Integer) {
                    return self.short_version(start, part);
                }
                self.bump();
            }
            if !self.eat(Integer) {
                let diagnostic = self
                    .expected("a version such as `1.0.0`")
                    .help("versions are written in full: major, minor and patch");
                return self.push(diagnostic);
            }
        }
        let mut end = self.previous_end();
        for sign in [Minus, Plus] {
            if self.eat(sign) {
                // A sign with nothing after it is none of the version's: `wit-parser` looks past it.
                end = self.identifiers(end);
            }
        }
        self.check_version(start, end);
    }

    /// The parts of a pre-release or build; where they end.
    ///
    /// Upstream takes names, numbers and `-` in any order, and a `.` only before one of these,
    /// as `use a:b/c@1.0.0-rc.{d}` has a `.` that is none of the version's.
    fn identifiers(&mut self, mut end: usize) -> usize {
        let part = |kind| matches!(kind, Identifier | Integer | Minus);
        loop {
            if part(self.peek()) {
                self.bump();
            } else if self.at(Period) && part(self.nth(1)) {
                self.bump();
                self.bump();
            } else {
                return end;
            }
            end = self.previous_end();
        }
    }

    fn short_version(&mut self, start: usize, parts: usize) {
        let end = self.previous_end();
        let rest = ".0".repeat(3 - parts);
        let edit = self.reporter.insert(end, rest.clone());
        let diagnostic = self
            .reporter
            .error(
                start..end,
                "a version has three numbers",
                format!("{} missing", if parts == 1 { "two are" } else { "one is" }),
            )
            .fix(format!("add `{rest}`"), vec![edit]);
        self.push(diagnostic);
    }

    fn check_version(&mut self, start: usize, end: usize) {
        let text = &self.text[start..end];
        let Err(error) = Semver::parse(text) else {
            return;
        };
        if !text.is_ascii() {
            // Reported where the character is, with what it should be.
            return;
        }
        let blank = text.contains(|char: char| char.is_whitespace() || char == '/');
        let diagnostic = if blank {
            self.reporter.error(
                start..end,
                "a version is written without blanks",
                "blanks inside",
            )
        } else {
            self.reporter
                .error(
                    start..end,
                    format!("this is not a version: {error}"),
                    "not a version",
                )
                .note("versions follow semver.org: `1.0.0`, `1.0.0-rc.1`, `1.0.0+build.5`")
        };
        self.push(diagnostic);
    }
}
