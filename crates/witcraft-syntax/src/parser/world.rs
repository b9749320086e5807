//! Worlds: what is imported, exported and included.

use std::ops::Range;

use rowan::Checkpoint;

use super::Parser;
use crate::SyntaxKind::*;

impl Parser<'_> {
    pub(super) fn world(&mut self, start: Checkpoint) {
        self.start_at(start, World);
        self.bump();
        self.name("a name for the world");
        self.body("world", Self::world_item, false);
        self.finish();
    }

    fn world_item(&mut self) {
        if self.stray_semicolon() {
            return;
        }
        self.needless_word();
        self.respell(
            super::interface::TYPE_KEYWORDS,
            &[
                "import", "export", "include", "use", "type", "record", "variant", "enum", "flags",
                "resource",
            ],
        );
        let start = self.checkpoint();
        self.attributes();
        self.world_item_at(start);
    }

    pub(super) fn world_item_at(&mut self, start: Checkpoint) {
        match self.peek() {
            _ if self.at_function() => {
                let at = self.range().start;
                let edit = |word: &str| self.reporter.insert(at, word);
                let diagnostic = self
                    .here(
                        "a function in a world is imported or exported",
                        "which one is not said",
                    )
                    .fix("import it: the host provides it", vec![edit("import ")])
                    .fix("export it: the guest provides it", vec![edit("export ")]);
                self.push(diagnostic);
                self.function(start, false);
            }
            ImportKeyword | ExportKeyword => self.import_or_export(start),
            IncludeKeyword => self.include(start),
            UseKeyword => self.use_types(start),
            kind if kind.starts_type_definition() => self.type_definition(start),
            _ => {
                let diagnostic =
                    self.expected("`import`, `export`, `include`, `use` or a type definition");
                self.push(diagnostic);
                self.skip_item();
            }
        }
    }

    fn import_or_export(&mut self, start: Checkpoint) {
        let kind = if self.at(ImportKeyword) {
            Import
        } else {
            Export
        };
        self.start_at(start, kind);
        let keyword = self.range();
        self.bump();
        if self.at(InterfaceKeyword) && self.nth(1).is_identifier() && self.nth(2) == LeftBrace {
            self.interface_before_name();
            self.name("a name");
            self.body("interface", Self::interface_item, false);
            self.finish();
            return;
        }
        let swapped = self.swapped_function();
        let name = self.peek();
        let named =
            self.nth(1) == Colon && (name.is_identifier() || name.is_keyword() || name == String);
        // import foo func();  import foo interface { … }
        let unmarked = name.is_identifier()
            && (matches!(self.nth(1), FuncKeyword | AsyncKeyword)
                || self.nth(1) == InterfaceKeyword && self.nth(2) == LeftBrace);
        let behind = if unmarked { 1 } else { 2 };
        if (named || unmarked) && self.nth(behind) == InterfaceKeyword {
            self.name("a name");
            self.colon("`interface`");
            self.bump();
            self.body("interface", Self::interface_item, false);
            self.finish();
            return;
        }
        if (named || unmarked)
            && matches!(self.nth(behind), FuncKeyword | AsyncKeyword | StaticKeyword)
        {
            self.name("a name");
            self.colon("`func`");
            self.function_type();
        } else if self.peek().is_identifier() && self.nth(1) == LeftParen {
            self.function_without_keyword(swapped);
        } else if matches!(self.peek(), InterfaceKeyword | WorldKeyword)
            && self.nth(1).is_identifier()
        {
            if self.at(InterfaceKeyword) {
                self.needless_kind("an interface is named without `interface`");
            } else {
                self.wrong_kind(keyword, "a world is included", &["include"]);
            }
            self.path("an interface");
        } else if named && !(self.nth(2).is_identifier() && self.nth(3) == Slash) {
            // A label for an interface: `import primary: a:b/c;`
            self.name("a name");
            self.bump();
            self.path("an interface, `func` or `interface`");
        } else {
            self.path("an interface, or a name and a `func`");
        }
        self.end_of_function(if kind == Import {
            "what is imported"
        } else {
            "what is exported"
        });
        self.finish();
    }

    /// `export interface name { … }`
    fn interface_before_name(&mut self) {
        let remove = self.range().start..self.nth_range(1).start;
        let edits = vec![
            self.reporter.replace(remove, ""),
            self.reporter.insert(self.nth_range(1).end, ": interface"),
        ];
        let name = self.nth_text(1);
        let diagnostic = self
            .here(
                "the name of an interface in a world comes first",
                format!("this comes after `{name}:`"),
            )
            .fix("put the name first", edits);
        self.push(diagnostic);
        self.error_token();
    }

    /// `interface` or `world` before the name of one.
    pub(super) fn needless_kind(&mut self, message: &str) {
        let remove = self.range().start..self.nth_range(1).start;
        let edit = self.reporter.replace(remove, "");
        let diagnostic = self
            .here(message, "not needed")
            .fix("remove it", vec![edit]);
        self.push(diagnostic);
        self.error_token();
    }

    /// `import world` and `include interface`, where `keyword` is the wrong one.
    fn wrong_kind(&mut self, keyword: Range<usize>, what: &str, correct: &[&str]) {
        let wrong = match self.previous_kind() {
            ImportKeyword => "imported",
            ExportKeyword => "exported",
            _ => "included",
        };
        let range = keyword.start..self.range().end;
        let mut diagnostic = self.reporter.error(
            range.clone(),
            format!("{what}, not {wrong}"),
            "does not fit together",
        );
        for word in correct {
            let edit = self.reporter.replace(range.clone(), *word);
            diagnostic = diagnostic.fix(format!("write `{word}`"), vec![edit]);
        }
        self.push(diagnostic);
        self.error_token();
    }

    /// The `:` behind a name, or a report.
    fn colon(&mut self, before: &str) {
        if !self.eat(Colon) {
            let diagnostic = self.missing(Colon, &format!("between the name and {before}"));
            self.push(diagnostic);
        }
    }

    fn include(&mut self, start: Checkpoint) {
        self.start_at(start, Include);
        let keyword = self.range();
        self.bump();
        if self.nth(1).is_identifier() {
            if self.at(WorldKeyword) {
                self.needless_kind("a world is included without `world`");
            } else if self.at(InterfaceKeyword) {
                let correct = ["import", "export"];
                self.wrong_kind(keyword, "an interface is imported or exported", &correct);
            }
        }
        self.path("a world to include");
        if self.eat(WithKeyword) {
            self.braced_list(
                IncludeList,
                "names to change, such as `{ a as b }`",
                Self::include_item,
            );
        } else {
            self.semicolon("the world");
        }
        self.finish();
    }

    fn include_item(&mut self) {
        self.start(IncludeItem);
        self.reference("the name of an import or export");
        if self.at(AsKeyword) {
            self.bump();
            self.reference("the name it gets");
        } else if self.at(Comma) || self.at(RightBrace) {
            let at = self.previous_end();
            let diagnostic = self
                .reporter
                .error(
                    at..at,
                    "expected `as` and the new name",
                    "how is it to be called?",
                )
                .help("write `old-name as new-name`");
            self.push(diagnostic);
        } else if matches!(self.peek(), Arrow | Colon | Equals) && self.nth(1).is_identifier() {
            let edit = self.reporter.replace(self.range(), "as");
            let found = self.found();
            let diagnostic = self
                .here("expected `as` and the new name", format!("not {found}"))
                .fix("replace it by `as`", vec![edit]);
            self.push(diagnostic);
            self.error_token();
            self.reference("the name it gets");
        } else {
            let diagnostic = self
                .expected("`as` and the new name")
                .help("write `old-name as new-name`");
            self.push(diagnostic);
        }
        self.finish();
    }
}
