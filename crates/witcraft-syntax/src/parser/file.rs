//! The top level: the package, its interfaces and worlds, and packages nested in it.

use std::ops::Range;

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
        let first = self.cursor == 0;
        if self.stray_semicolon() {
            return;
        }
        self.needless_word();
        self.respell(KEYWORDS, &["interface", "world", "package", "use"]);
        let start = self.checkpoint();
        let attributes = self.item_attributes();
        if self.at(ExportKeyword) && matches!(self.nth(1), InterfaceKeyword | WorldKeyword) {
            self.needless_export();
        }
        match self.peek() {
            InterfaceKeyword => self.interface(start),
            WorldKeyword => self.world(start),
            UseKeyword => self.top_level_use(start),
            PackageKeyword => self.package(start, attributes, depth, first),
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
    fn package(
        &mut self,
        start: Checkpoint,
        attributes: Option<Range<usize>>,
        depth: usize,
        first: bool,
    ) {
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
            } else if let Some(attributes) = attributes {
                self.attributes_of_package(attributes);
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
            if let Some(attributes) = attributes {
                self.attributes_of_package(attributes);
            }
            self.semicolon("the package's name");
        }
        self.finish();
    }

    /// The attributes before an item, and where they stand.
    fn item_attributes(&mut self) -> Option<Range<usize>> {
        let start = self.range().start;
        self.attributes();
        let any = self.range().start != start;
        any.then(|| start..self.previous_end())
    }

    fn attributes_of_package(&mut self, attributes: Range<usize>) {
        let edit = self.reporter.replace(attributes.clone(), "");
        let diagnostic = self
            .reporter
            .error(
                attributes,
                "a package takes no attributes",
                "before a package",
            )
            .note("attributes stand before interfaces and worlds, and before what is in them")
            .fix("remove this", vec![edit]);
        self.push(diagnostic);
    }

    /// `export interface …`, as in TypeScript.
    fn needless_export(&mut self) {
        let remove = self.range().start..self.nth_range(1).start;
        let edit = self.reporter.replace(remove, "");
        let keyword = self.nth_text(1);
        let diagnostic = self
            .here(
                format!("no `export` stands before `{keyword}` at the top level"),
                "not needed",
            )
            .note("all interfaces and worlds of a package can be used from outside")
            .fix("remove it", vec![edit]);
        self.push(diagnostic);
        self.error_token();
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
