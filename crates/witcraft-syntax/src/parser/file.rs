//! The top level: the package, its interfaces and worlds, and packages nested in it.

use rowan::{Checkpoint, Language};

use super::{NESTING, Parser};
use crate::SyntaxKind::*;
use crate::Wit;

/// What the top level holds, and what other languages call it.
const KEYWORDS: &[(&str, &str)] = &[
    ("module", "interface"),
    ("namespace", "interface"),
    ("service", "interface"),
    ("component", "world"),
];

impl Parser<'_> {
    pub(super) fn file(&mut self) {
        // Not `start`, which would leave the first comments outside.
        self.builder.start_node(Wit::kind_to_raw(SourceFile));
        if self.at(PackageKeyword) {
            self.package(None, 0, true);
        }
        while !self.at(EndOfFile) {
            if self.at(RightBrace) {
                self.unmatched_brace();
            } else {
                self.top_level_item(0);
            }
        }
        self.trivia();
        self.finish();
    }

    fn unmatched_brace(&mut self) {
        let range = self.range();
        let edit = self.reporter.replace(range, "");
        let diagnostic = self
            .here("this `}` closes nothing", "no `{` is open here")
            .note("either it is one too many, or an earlier `}` closed its block too soon")
            .fix("remove it", vec![edit]);
        self.push(diagnostic);
        self.error_token();
    }

    fn top_level_item(&mut self, depth: usize) {
        if self.stray_semicolon() {
            return;
        }
        self.respell(KEYWORDS, &["interface", "world", "package", "use"]);
        let start = self.checkpoint();
        self.attributes();
        match self.peek() {
            InterfaceKeyword => self.interface(start),
            WorldKeyword => self.world(start),
            UseKeyword => self.top_level_use(start),
            PackageKeyword => self.package(Some(start), depth, false),
            kind if kind.starts_type_definition() => {
                let diagnostic = self
                    .here(
                        "types are defined in an interface or a world",
                        "not at the top level",
                    )
                    .help("put it inside: `interface types { … }`");
                self.push(diagnostic);
                self.type_definition(start);
            }
            ImportKeyword | ExportKeyword | IncludeKeyword => {
                let keyword = self.nth_text(0);
                let diagnostic = self
                    .here(
                        format!("`{keyword}` belongs in a world"),
                        "not at the top level",
                    )
                    .help(format!("put it inside: `world my-world {{ {keyword} … }}`"));
                self.push(diagnostic);
                self.world_item_at(start);
            }
            _ if self.at_function() => {
                let diagnostic = self
                    .here(
                        "functions are declared in an interface or a world",
                        "not at the top level",
                    )
                    .help("put it inside: `interface api { … }`");
                self.push(diagnostic);
                self.function(start, false);
            }
            _ => {
                let diagnostic = self.expected("`interface`, `world`, `use` or `package`");
                self.push(diagnostic);
                self.skip_item();
            }
        }
    }

    /// `package a:b@1.0.0;` as the first thing in a file, or `package a:b { … }`.
    fn package(&mut self, start: Option<Checkpoint>, depth: usize, first: bool) {
        let attributed = start.is_some() && self.previous_kind() == RightParen;
        let start = match start {
            Some(start) => start,
            None => self.checkpoint(),
        };
        let keyword = self.range();
        self.bump();
        self.package_name();
        if self.at(LeftBrace) {
            self.start_at(start, NestedPackage);
            if depth > 0 {
                let diagnostic = self.reporter.error(
                    keyword,
                    "packages can be nested at the top level of a file only",
                    "this one is inside another nested package",
                );
                self.push(diagnostic.help("move it out of the package around it"));
            } else if attributed {
                let diagnostic = self.reporter.error(
                    keyword,
                    "a package takes no attributes",
                    "attributes before this",
                );
                self.push(diagnostic.help("move them to the interfaces and worlds inside"));
            }
            if depth >= NESTING {
                self.skip_braces();
            } else {
                self.body("package", |parser| parser.top_level_item(depth + 1), true);
            }
            self.finish();
            return;
        }
        self.start_at(start, PackageDeclaration);
        if !first {
            let diagnostic = self.reporter.error(
                keyword,
                "this package has no body",
                "only the first thing in a file may be a `package …;`",
            );
            self.push(
                diagnostic
                    .note("`package a:b;` names the package of a file, and stands before everything else in it")
                    .help("for another package in the same file, write `package a:b { … }`"),
            );
            if !self.eat(Semicolon) && !self.at_item_boundary() {
                self.skip_to_semicolon();
            }
        } else {
            self.semicolon("the package's name");
        }
        self.finish();
    }

    fn top_level_use(&mut self, start: Checkpoint) {
        self.start_at(start, TopLevelUse);
        self.bump();
        self.path("an interface to use");
        if self.at(Period) || self.at(LeftBrace) {
            let diagnostic = self
                .here("types are used inside an interface or a world", "not at the top level")
                .note("at the top level, `use a:b/c;` and `use a:b/c as d;` give an interface a short name")
                .help("put it inside the interface that needs the types");
            self.push(diagnostic);
            self.eat(Period);
            self.use_list();
        }
        if self.eat(AsKeyword) {
            self.name("a name for it");
        }
        self.semicolon("the interface");
        self.finish();
    }
}
