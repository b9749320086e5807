//! Interfaces and resources: what is inside their braces.

use rowan::Checkpoint;
use witcraft_diagnostics::TextEdit;

use super::{LOOKAHEAD, Parser};
use crate::SyntaxKind::*;

/// What other languages call the definitions of types.
pub(super) const TYPE_KEYWORDS: &[(&str, &str)] = &[
    ("union", "variant"),
    ("oneof", "variant"),
    ("struct", "record"),
    ("message", "record"),
    ("class", "resource"),
    ("handle", "resource"),
    ("trait", "resource"),
    ("bitflags", "flags"),
    ("bitset", "flags"),
    ("typedef", "type"),
    ("alias", "type"),
];

impl Parser<'_> {
    pub(super) fn interface(&mut self, start: Checkpoint) {
        self.start_at(start, Interface);
        self.bump();
        self.name("a name for the interface");
        self.body("interface", Self::interface_item, false);
        self.finish();
    }

    pub(super) fn interface_item(&mut self) {
        if self.stray_semicolon() {
            return;
        }
        self.needless_word();
        self.respell(
            TYPE_KEYWORDS,
            &[
                "use", "type", "record", "variant", "enum", "flags", "resource",
            ],
        );
        let start = self.checkpoint();
        self.attributes();
        match self.peek() {
            _ if self.at_function() || self.at_swapped_function() => self.function(start, false),
            UseKeyword => self.use_types(start),
            kind if kind.starts_type_definition() => self.type_definition(start),
            ImportKeyword | ExportKeyword | IncludeKeyword => {
                let keyword = self.nth_text(0);
                let message = format!("`{keyword}` belongs in a world");
                let mut diagnostic = self.here(message, "not in an interface");
                let function = self.nth(2) == Colon && self.nth(3) == FuncKeyword;
                if function || self.nth(1).starts_type_definition() {
                    // `export record`, as in TypeScript.
                    let remove = self.range().start..self.nth_range(1).start;
                    let edit = self.reporter.replace(remove, "");
                    diagnostic = diagnostic
                        .note("everything in an interface is imported or exported together, by a world")
                        .fix("remove it", vec![edit]);
                    self.push(diagnostic);
                    self.error_token();
                    return if function {
                        self.function(start, false);
                    } else {
                        self.type_definition(start);
                    };
                }
                diagnostic = if self.nth(2) == Colon || self.nth(2) == Slash {
                    diagnostic
                        .help("an interface gets types from another one with `use other.{a-type};`")
                } else {
                    diagnostic.help(
                        "everything in an interface is imported or exported together, by a world",
                    )
                };
                self.push(diagnostic);
                self.world_item_at(start);
            }
            _ => {
                let diagnostic = self.expected("a function, a type definition or `use`");
                self.push(diagnostic);
                self.skip_item();
            }
        }
    }

    pub(super) fn type_definition(&mut self, start: Checkpoint) {
        match self.peek() {
            TypeKeyword => self.alias(start),
            RecordKeyword => self.composite(start, Record),
            VariantKeyword => self.composite(start, Variant),
            EnumKeyword => self.composite(start, Enum),
            FlagsKeyword => self.composite(start, Flags),
            _ => self.resource(start),
        }
    }

    fn alias(&mut self, start: Checkpoint) {
        self.start_at(start, TypeAlias);
        self.bump();
        self.name("a name for the type");
        if !self.eat(Equals) {
            let diagnostic = if self.peek().starts_type() {
                self.missing(Equals, "between the name and the type")
            } else {
                self.expected("`=` and a type")
            };
            self.push(diagnostic);
        }
        if self.previous_kind() == Equals || self.peek().starts_type() {
            self.ty();
        }
        self.semicolon("the type");
        self.finish();
    }

    fn resource(&mut self, start: Checkpoint) {
        self.start_at(start, Resource);
        self.bump();
        let name = self.range();
        self.name("a name for the resource");
        if self.at(LeftBrace) {
            self.resource = Some(name);
            self.body("resource", Self::resource_item, false);
            self.resource = None;
        } else {
            self.semicolon("a resource without functions");
        }
        self.finish();
    }

    fn resource_item(&mut self) {
        if self.stray_semicolon() {
            return;
        }
        self.needless_word();
        let start = self.checkpoint();
        self.attributes();
        match self.peek() {
            ConstructorKeyword if self.nth(1) != Colon || self.nth(2) == FuncKeyword => {
                self.constructor(start);
            }
            _ if self.at_function() || self.at_swapped_function() => self.function(start, true),
            kind if kind.starts_type_definition() || kind == UseKeyword => {
                let diagnostic = self
                    .here("a resource holds functions only", "not a function")
                    .help("move it out of the resource, into the interface around it");
                self.push(diagnostic);
                if kind == UseKeyword {
                    self.use_types(start);
                } else {
                    self.type_definition(start);
                }
            }
            kind if kind.is_identifier() && self.nth(1) == Colon => {
                // A field, as in a class.
                let edit = self.reporter.insert(self.nth_range(1).end, " func() ->");
                let diagnostic = self
                    .here("a resource has no fields", "not a function")
                    .note("what a resource holds is known only to the side that implements it")
                    .fix("offer a method to read it", vec![edit]);
                self.push(diagnostic);
                self.skip_item();
            }
            _ => {
                let diagnostic = self.expected("`constructor`, a method or a static function");
                self.push(diagnostic);
                self.skip_item();
            }
        }
    }

    pub(super) fn use_types(&mut self, start: Checkpoint) {
        self.start_at(start, Use);
        self.bump();
        if self.at(LeftBrace) {
            // use { a } from b;
            let mut diagnostic = self.here(
                "the interface comes before its types",
                "the types come second",
            );
            diagnostic = match self.types_before_interface() {
                Some(edit) => diagnostic.fix("swap them", vec![edit]),
                None => diagnostic.help("write `use interface.{a-type};`"),
            };
            self.push(diagnostic);
            self.use_list();
            if self.eat(FromKeyword) {
                self.path("an interface");
            }
            self.semicolon("the list of types");
            self.finish();
            return;
        }
        if matches!(self.peek(), InterfaceKeyword | WorldKeyword) && self.nth(1).is_identifier() {
            self.needless_kind("an interface is named without `interface`");
        }
        self.path("an interface to use types from");
        if self.eat(Period) {
            self.use_names();
        } else if self.at(LeftBrace) {
            let diagnostic = self.missing(Period, "between the interface and its types");
            self.push(diagnostic);
            self.use_list();
        } else if self.at(Colon) && self.nth(1) == Colon {
            let range = self.range().start..self.nth_range(1).end;
            let edit = self.reporter.replace(range.clone(), ".");
            let diagnostic = self
                .reporter
                .error(
                    range,
                    "expected `.` between the interface and its types",
                    "not `::`",
                )
                .fix("replace it by `.`", vec![edit]);
            self.push(diagnostic);
            self.error_tokens(2);
            self.use_names();
        } else {
            let diagnostic = self.expected("`.{` and the types to use").help(
                "a whole interface cannot be used: name the types, as in `use types.{a, b};`",
            );
            self.push(diagnostic);
            if self.peek().is_identifier() && !self.at_item_boundary() {
                self.error_token();
            }
        }
        self.semicolon("the list of types");
        self.finish();
    }

    /// `{ a } from b;` the other way round.
    fn types_before_interface(&self) -> Option<TextEdit> {
        let close = (1..LOOKAHEAD).find(|ahead| self.nth(*ahead) == RightBrace)?;
        let from = self.nth(close + 1) == FromKeyword && self.nth(close + 2).is_identifier();
        if !from || self.nth(close + 3) != Semicolon {
            return None;
        }
        let types = &self.text[self.nth_range(1).start..self.nth_range(close - 1).end];
        let interface = self.nth_text(close + 2);
        let range = self.range().start..self.nth_range(close + 2).end;
        let edit = format!("{interface}.{{{types}}}");
        Some(self.reporter.replace(range, edit))
    }

    /// What follows the `.`: a list in braces, or what is written instead of one.
    fn use_names(&mut self) {
        if self.at(LeftBrace) {
            self.use_list();
        } else if self.at(Star) {
            let diagnostic = self
                .here(
                    "there is no way to use everything",
                    "name the types instead",
                )
                .help("write `use types.{a, b};`");
            self.push(diagnostic);
            self.error_token();
        } else if self.peek().is_identifier() {
            let range = self.range();
            let text = format!("{{{}}}", self.nth_text(0));
            let edit = self.reporter.replace(range, text);
            let diagnostic = self
                .here("the types to use stand in braces", "write it in braces")
                .fix("add the braces", vec![edit]);
            self.push(diagnostic);
            self.error_token();
        } else {
            let diagnostic = self.expected("`{` and the types to use");
            self.push(diagnostic);
        }
    }

    pub(super) fn use_list(&mut self) {
        self.braced_list(UseList, "the types to use", |parser| {
            parser.start(UseItem);
            parser.reference("the name of a type");
            if parser.eat(AsKeyword) {
                parser.name("the name it gets here");
            }
            parser.finish();
        });
    }
}
