//! Names, references to them, and paths.

use witcraft_diagnostics::{Diagnostic, TextEdit};

use super::{LOOKAHEAD, Parser};
use crate::SyntaxKind::{self, *};
use crate::identifier;
use crate::report::Problem;

impl Parser<'_> {
    /// A name that is being defined. Says so where there is none.
    pub(super) fn name(&mut self, what: &str) -> bool {
        self.identifier(Name, what)
    }

    /// A name that is defined elsewhere.
    pub(super) fn reference(&mut self, what: &str) -> bool {
        self.identifier(NameReference, what)
    }

    fn identifier(&mut self, node: SyntaxKind, what: &str) -> bool {
        match self.peek() {
            kind if kind.is_identifier() => {
                self.check_identifier(false);
                self.start(node);
                self.bump();
                self.finish();
                true
            }
            kind if kind.is_keyword() && self.is_meant_as_name() => {
                self.keyword_as_name();
                self.start(node);
                self.bump();
                self.finish();
                true
            }
            Integer
                if self.nth(1).is_identifier() && self.range().end == self.nth_range(1).start =>
            {
                let range = self.range().start..self.nth_range(1).end;
                let digits = self.nth_text(0);
                let letters = self.nth_text(1);
                let diagnostic = self
                    .reporter
                    .error(range, "names begin with a letter", "begins with a digit")
                    .help(format!(
                        "put a word before it, or the digits last: `{letters}-{digits}`"
                    ));
                self.push(diagnostic);
                self.error_tokens(2);
                true
            }
            String => {
                let range = self.range();
                let text = self.nth_text(0).trim_matches('"').to_owned();
                let mut diagnostic = self.here("names are written without quotes", "a string");
                if identifier::is_name(&text) {
                    let edit = self.reporter.replace(range, identifier::escaped(&text));
                    diagnostic = diagnostic.fix("remove the quotes", vec![edit]);
                } else if let Some(name) = interface_of(&text) {
                    if self.nth(1) == Colon {
                        diagnostic = diagnostic
                            .note(format!(
                                "functions of `{text}` come with all of it, by its path alone"
                            ))
                            .help(format!("give this a name of its own, such as `{name}`"));
                    } else {
                        let edit = self.reporter.replace(range, text.as_str());
                        diagnostic = diagnostic.fix("remove the quotes", vec![edit]);
                    }
                }
                self.push(diagnostic);
                self.error_token();
                true
            }
            _ => {
                let mut diagnostic = self.expected(what);
                if node == Name && self.at(LeftBrace) {
                    diagnostic = diagnostic
                        .help("names are words in lower case with `-` between them: `my-name`");
                }
                self.push(diagnostic);
                false
            }
        }
    }

    /// Where a keyword stands in place of a name, and what follows fits a name.
    fn is_meant_as_name(&self) -> bool {
        use SyntaxKind::{AsKeyword, Identifier};
        match self.nth(1) {
            AsKeyword => true,
            Identifier | ExplicitIdentifier | EndOfFile => false,
            kind => !kind.is_keyword(),
        }
    }

    pub(super) fn keyword_as_name(&mut self) {
        let range = self.range();
        let word = self.nth_text(0);
        let diagnostic = if word == "_" {
            self.here("`_` is not a name", "everything has a name in WIT")
                .help("write what it is")
        } else {
            let edit = self.reporter.insert(range.start, "%");
            self.here(
                format!("`{word}` is a keyword and cannot be a name as it is"),
                "a keyword",
            )
            .note(format!("with a `%` before it, it is a name; in Rust and elsewhere it is still called `{word}`"))
            .fix("put a `%` before it", vec![edit])
        };
        self.reporter.push(diagnostic, Problem::Spelling);
    }

    /// Checks how the next token, an identifier, is spelt. Where a type is meant, `String` can be the `string` that
    /// everyone has; anywhere else, what is a keyword gets a `%`.
    pub(super) fn check_identifier(&mut self, is_type: bool) {
        let range = self.range();
        let text = self.nth_text(0);
        let (sigil, name) = match text.strip_prefix('%') {
            Some(name) => ("%", name),
            None => ("", text),
        };
        let Some(problem) = identifier::problem(name) else {
            return;
        };
        let diagnostic: Diagnostic = self.reporter.error(range.clone(), problem, "not a name");
        let diagnostic = match identifier::to_kebab(name) {
            Some(kebab) => {
                let builtin = SyntaxKind::written(&kebab).is_some_and(SyntaxKind::is_primitive);
                let correct = if is_type && builtin || !sigil.is_empty() {
                    format!("{sigil}{kebab}")
                } else {
                    identifier::escaped(&kebab)
                };
                let edit = self.reporter.replace(range, correct.as_str());
                let fix = if correct.len() > sigil.len() + kebab.len() {
                    format!("write `{correct}`: without the `%` it is a keyword")
                } else {
                    format!("write `{correct}`")
                };
                diagnostic.fix(fix, vec![edit])
            }
            None => diagnostic
                .help("names are made of a–z, 0–9 and single `-` between words: `my-name-2`"),
        };
        self.reporter.push(diagnostic, Problem::Spelling);
    }

    /// `name` or `namespace:package/name@1.0.0`
    pub(super) fn path(&mut self, what: &str) -> bool {
        self.start(Path);
        let found = self.path_parts(what);
        self.finish();
        found
    }

    fn path_parts(&mut self, what: &str) -> bool {
        if !self.reference(what) {
            return false;
        }
        if self.at(Slash) {
            let diagnostic = self
                .here("a package has a namespace", "no namespace before this")
                .help("write `namespace:package/interface`");
            self.push(diagnostic);
            self.bump();
            self.reference("the name of the interface");
            return self.path_version();
        }
        if !(self.at(Colon) && self.nth(1) != Colon) {
            if self.at(At) && self.nth(1) == Integer {
                let diagnostic = self
                    .here("only a package has a version", "no package before this")
                    .help("write `namespace:package/interface@1.0.0`");
                self.push(diagnostic);
                return self.path_version();
            }
            return true;
        }
        self.bump();
        if !self.reference("the name of the package") {
            return false;
        }
        if self.at(At) && self.nth(1) == Integer {
            let mut diagnostic = self.here("the version comes last", "before the interface");
            diagnostic = match self.version_before_interface() {
                Some(edit) => diagnostic.fix("put it last", vec![edit]),
                None => diagnostic.help("write `namespace:package/interface@1.0.0`"),
            };
            self.push(diagnostic);
            self.path_version();
        }
        if !self.eat(Slash) {
            let diagnostic = self
                .expected("`/` and the name of an interface or world")
                .help("a path is written `namespace:package/interface@1.0.0`");
            self.push(diagnostic);
            return false;
        }
        self.reference("the name of an interface or world");
        self.path_version()
    }

    /// `@1.0.0/interface` the other way round.
    fn version_before_interface(&self) -> Option<TextEdit> {
        let slash = (1..LOOKAHEAD).find(|ahead| self.nth(*ahead) == Slash)?;
        let part = |kind| matches!(kind, Integer | Identifier | Period | Minus | Plus);
        if !(1..slash).all(|ahead| part(self.nth(ahead))) || !self.nth(slash + 1).is_identifier() {
            return None;
        }
        let start = self.range().start;
        let version = &self.text[start..self.nth_range(slash - 1).end];
        let interface = self.nth_text(slash + 1);
        let range = start..self.nth_range(slash + 1).end;
        let edit = format!("/{interface}{version}");
        Some(self.reporter.replace(range, edit))
    }

    fn path_version(&mut self) -> bool {
        if self.eat(At) {
            self.version();
        }
        true
    }

    /// `namespace:name@1.0.0`, where a package is named.
    pub(super) fn package_name(&mut self) {
        self.start(PackageName);
        if self.reference("the package's namespace and name, such as `my:package`") {
            if self.eat(Colon) {
                self.reference("the package's name");
            } else {
                let diagnostic = if self.at(Period) || self.at(Slash) {
                    let edit = self.reporter.replace(self.range(), ":");
                    let found = self.found();
                    self.here(
                        "a `:` stands between the namespace and the name of a package",
                        format!("not {found}"),
                    )
                    .fix("replace it by `:`", vec![edit])
                } else {
                    let name = self.previous().map_or("package", |range| &self.text[range]);
                    self.expected("`:` and the package's name")
                        .note("a package has a namespace, which says who publishes it, and a name")
                        .help(format!("write `my:{name}`"))
                };
                self.push(diagnostic);
                if self.at(Period) || self.at(Slash) {
                    self.error_token();
                    self.reference("the package's name");
                }
            }
            while self.at(Colon) || self.at(Slash) {
                let diagnostic = self
                    .here("a package has one namespace and one name", "more than that")
                    .help("write `namespace:name`, with `-` inside where there are several words");
                self.push(diagnostic);
                self.error_tokens(2);
            }
            if self.eat(At) {
                self.version();
            }
        }
        self.finish();
    }
}

/// The last name in `namespace:package/interface@1.0.0`, where a text is just that.
fn interface_of(text: &str) -> Option<&str> {
    let (path, version) = text.split_once('@').unwrap_or((text, "0.0.0"));
    let (package, interface) = path.split_once('/')?;
    let (namespace, package) = package.split_once(':')?;
    let mut names = [namespace, package, interface].into_iter();
    let good = names.all(|name| identifier::is_name(name) && !crate::is_keyword(name));
    (good && semver::Version::parse(version).is_ok()).then_some(interface)
}
