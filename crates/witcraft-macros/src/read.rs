//! From tokens to a table of options: `{ key: value, … }`.

use proc_macro2::{Delimiter, TokenStream};
use witcraft_config::{Table, Value, ValueKind};
use witcraft_diagnostics::{Diagnostic, FileId, SourceSet};

use crate::literal;
use crate::tokens::{Kind, Token, Written};

/// Reads options, or nothing at all. The text goes into `sources`.
pub(crate) fn read(
    input: TokenStream,
    sources: &mut SourceSet,
) -> (Written, FileId, Result<Table, Vec<Diagnostic>>) {
    let mut written = Written::default();
    let tokens = written.write(input);
    // Nobody sees the name: the compiler shows the source.
    let file = sources.add("<macro>", written.text.as_str());
    let mut reader = Reader {
        file,
        diagnostics: Vec::new(),
    };
    let table = reader.top(&tokens);
    let result = if reader.diagnostics.is_empty() {
        Ok(table)
    } else {
        Err(reader.diagnostics)
    };
    (written, file, result)
}

struct Reader {
    file: FileId,
    diagnostics: Vec<Diagnostic>,
}

/// A position in a list of tokens.
struct Cursor<'a> {
    tokens: &'a [Token],
    at: usize,
}

impl<'a> Cursor<'a> {
    fn new(tokens: &'a [Token]) -> Self {
        Self { tokens, at: 0 }
    }

    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<&'a Token> {
        let token = self.peek()?;
        self.at += 1;
        Some(token)
    }

    fn eat(&mut self, char: char) -> bool {
        let is =
            matches!(self.peek(), Some(Token { kind: Kind::Punct(found), .. }) if *found == char);
        self.at += usize::from(is);
        is
    }

    /// Goes past the next comma at this level, to read on after a mistake.
    fn skip_past_comma(&mut self) {
        while self.peek().is_some() && !self.eat(',') {
            self.at += 1;
        }
    }
}

impl Reader {
    fn report(&mut self, range: std::ops::Range<usize>, message: String, help: &str) {
        let found = Diagnostic::error("macro-syntax", message).label(self.file.span(range), "");
        let help = Some(help.to_owned()).filter(|help| !help.is_empty());
        self.diagnostics.push(found.maybe_help(help));
    }

    fn top(&mut self, tokens: &[Token]) -> Table {
        let empty = Table {
            entries: Vec::new(),
            span: self.file.span(0..0),
        };
        match tokens {
            [] => empty,
            [
                Token {
                    kind: Kind::Group(Delimiter::Brace, inner),
                    range,
                },
            ] => self.table(inner, range.clone(), true),
            [first, .., last] | [first @ last] => {
                self.report(
                    first.range.start..last.range.end,
                    "options stand in braces".into(),
                    "write `{ path: \"wit\", world: \"my-world\" }`, or nothing to use `witcraft.toml`",
                );
                empty
            }
        }
    }

    fn table(&mut self, tokens: &[Token], range: std::ops::Range<usize>, options: bool) -> Table {
        let mut cursor = Cursor::new(tokens);
        let mut entries: Vec<(String, witcraft_diagnostics::Span, Value)> = Vec::new();
        while cursor.peek().is_some() {
            let Some((name, place)) = self.key(&mut cursor, options) else {
                cursor.skip_past_comma();
                continue;
            };
            if let Some((_, _, _)) = entries.iter().find(|(known, _, _)| *known == name) {
                self.report(
                    place.clone(),
                    format!("`{name}` is given twice"),
                    "remove one of them",
                );
            }
            if let Some(value) = self.value(&mut cursor) {
                entries.push((name, self.file.span(place), value));
                self.comma(&mut cursor);
            } else {
                cursor.skip_past_comma();
            }
        }
        Table {
            entries,
            span: self.file.span(range),
        }
    }

    /// `name:`, `"selector":`, or `"selector" =>`. Names of options are written with `_` for `-`.
    fn key(
        &mut self,
        cursor: &mut Cursor<'_>,
        options: bool,
    ) -> Option<(String, std::ops::Range<usize>)> {
        let first = cursor.next()?;
        let mut range = first.range.clone();
        let name = match &first.kind {
            Kind::Ident(name) => {
                let mut name = name.clone();
                while cursor.eat('-') {
                    let Some(Token {
                        kind: Kind::Ident(next),
                        range: end,
                    }) = cursor.next()
                    else {
                        break;
                    };
                    name = format!("{name}-{next}");
                    range.end = end.end;
                }
                if options {
                    name.replace('_', "-")
                } else {
                    name
                }
            }
            Kind::Literal(text) => match literal::string(text) {
                Some(text) => text,
                None => {
                    self.report(range, format!("`{text}` is not a name"), "");
                    return None;
                }
            },
            _ => {
                self.report(
                    range,
                    "expected the name of an option".into(),
                    "write `name: value`",
                );
                return None;
            }
        };
        let arrow = cursor.eat('=');
        if (arrow && cursor.eat('>')) || (!arrow && cursor.eat(':')) {
            return Some((name, range));
        }
        let help = if arrow {
            format!("here it is `{}: …`, unlike in TOML", name.replace('-', "_"))
        } else {
            format!("write `{}: …`", name.replace('-', "_"))
        };
        self.report(
            range,
            format!("expected `:` and a value after `{name}`"),
            &help,
        );
        None
    }

    fn comma(&mut self, cursor: &mut Cursor<'_>) {
        let Some(next) = cursor.peek() else { return };
        if !cursor.eat(',') {
            self.report(
                next.range.clone(),
                "expected `,` between two values".into(),
                "",
            );
            cursor.skip_past_comma();
        }
    }

    fn value(&mut self, cursor: &mut Cursor<'_>) -> Option<Value> {
        let end = cursor.tokens.last().map_or(0, |last| last.range.end);
        let Some(first) = cursor.next() else {
            self.report(end.saturating_sub(1)..end, "expected a value".into(), "");
            return None;
        };
        let mut range = first.range.clone();
        let kind = match &first.kind {
            Kind::Literal(text) => match literal::string(text) {
                Some(text) => ValueKind::String(text),
                None => ValueKind::Other("number"),
            },
            Kind::Ident(word) if word == "true" || word == "false" => {
                ValueKind::Bool(word == "true")
            }
            Kind::Group(Delimiter::Bracket, inner) => ValueKind::List(self.list(inner)),
            Kind::Group(Delimiter::Brace, inner) => {
                ValueKind::Table(self.table(inner, range.clone(), false))
            }
            // An attribute: `#[non_exhaustive]`.
            Kind::Punct('#') => {
                if let Some(Token {
                    kind: Kind::Group(..),
                    range: end,
                }) = cursor.peek()
                {
                    range.end = end.end;
                    cursor.at += 1;
                }
                ValueKind::String(self.text(cursor, &range))
            }
            // A path: `crate::Image`, `serde::Serialize`, `generate`.
            Kind::Ident(_) | Kind::Punct(':') => {
                while let Some(next) = cursor.peek() {
                    match next.kind {
                        Kind::Ident(_) | Kind::Punct(':') => range.end = next.range.end,
                        Kind::Punct('!') => {
                            let message = "macros are not expanded here".to_owned();
                            self.report(
                                range.start..next.range.end,
                                message,
                                "write the text itself",
                            );
                            return None;
                        }
                        _ => break,
                    }
                    cursor.at += 1;
                }
                ValueKind::String(self.text(cursor, &range))
            }
            _ => {
                let message = "this is no value that an option takes".to_owned();
                let help = "values are texts, paths, `true`, `false`, `[…]` and `{…}`";
                self.report(range, message, help);
                return None;
            }
        };
        Some(Value {
            kind,
            span: self.file.span(range),
        })
    }

    fn list(&mut self, tokens: &[Token]) -> Vec<Value> {
        let mut cursor = Cursor::new(tokens);
        let mut values = Vec::new();
        while cursor.peek().is_some() {
            match self.value(&mut cursor) {
                Some(value) => {
                    values.push(value);
                    self.comma(&mut cursor);
                }
                None => cursor.skip_past_comma(),
            }
        }
        values
    }

    /// The tokens of a range, without the blanks between them where Rust has none.
    fn text(&self, cursor: &Cursor<'_>, range: &std::ops::Range<usize>) -> String {
        let mut text = String::new();
        for token in cursor.tokens {
            if token.range.start >= range.start && token.range.end <= range.end {
                print(token, &mut text);
            }
        }
        text
    }
}

/// Prints a token the way it was most likely written.
fn print(token: &Token, out: &mut String) {
    match &token.kind {
        Kind::Group(delimiter, inner) => {
            let (open, close) = match delimiter {
                Delimiter::Parenthesis => ('(', ')'),
                Delimiter::Brace => ('{', '}'),
                Delimiter::Bracket => ('[', ']'),
                Delimiter::None => (' ', ' '),
            };
            out.push(open);
            for token in inner {
                print(token, out);
            }
            out.push(close);
        }
        Kind::Ident(word) | Kind::Literal(word) => {
            let ends_in_word = out
                .chars()
                .next_back()
                .is_some_and(|last| last.is_alphanumeric() || last == '_' || last == '"');
            if ends_in_word {
                out.push(' ');
            }
            out.push_str(word);
        }
        Kind::Punct('=') => out.push_str(" = "),
        Kind::Punct(',') => out.push_str(", "),
        Kind::Punct(char) => out.push(*char),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use witcraft_config::{Invocation, Side, Syntax};

    fn parse(text: &str) -> Result<Invocation, Vec<String>> {
        let mut sources = SourceSet::default();
        let (_, _, table) = read(text.parse().unwrap(), &mut sources);
        let read = table.and_then(|table| Invocation::read(&table, Side::Guest, Syntax::Macro));
        read.map_err(|found| {
            let message = |found: &Diagnostic| {
                let span = found
                    .span()
                    .map(|span| sources.text(span).trim().to_owned());
                format!("{} @ {}", found.message, span.unwrap_or_default())
            };
            found.iter().map(message).collect()
        })
    }

    #[test]
    fn options_are_read() {
        let read = parse(
            r##"{
                path: ["../wit", r"b"],
                world: "a:b/w",
                features: ["x"],
                derives: [Hash, serde::Serialize],
                attributes: {
                    "types#image": [#[serde(rename_all = "kebab-case")], "#[a]"],
                    types => "#[b]",
                },
                with: { "wasi:io": ::wasi::io, "wasi:cli/exit": generate },
                map_type: "crate::M",
                raw-strings: true,
                async: ["types#f"],
            }"##,
        )
        .unwrap();
        assert_eq!(read.wit.unwrap().len(), 2);
        assert_eq!(read.world.unwrap().value, "a:b/w");
        assert_eq!(
            read.bindings.describe(Side::Guest),
            [
                "derives Hash serde::Serialize",
                "attributes types#image=#[serde(rename_all = \"kebab-case\")]+#[a] types=#[b]",
                "with wasi:io=::wasi::io wasi:cli/exit=generate",
                "async types#f",
                "map-type crate::M",
                "raw-strings",
            ]
        );
        assert_eq!(parse("").unwrap(), Invocation::default());
    }

    #[test]
    fn all_mistakes_come_at_once_and_at_their_place() {
        assert_eq!(
            parse("{ wrold: \"x\", trappable: true, path: 1, stubs: \"yes\" }").unwrap_err(),
            [
                "unknown option `wrold` @ wrold",
                "`trappable` is an option of host bindings only @ trappable",
                "`path` is a string, or a list of strings, not a number @ 1",
                "`stubs` is `true` or `false`, not a string @ \"yes\"",
            ]
        );
        assert_eq!(
            parse("{ world = \"x\", path \"y\", 7: 1, inline: include_str!(\"a\"), world: \"a\" world: }")
                .unwrap_err(),
            [
                "expected `:` and a value after `world` @ world",
                "expected `:` and a value after `path` @ path",
                "`7` is not a name @ 7",
                "macros are not expanded here @ include_str !",
                "expected `,` between two values @ world",
            ]
        );
        assert_eq!(
            parse("\"world\" in \"path\"").unwrap_err(),
            ["options stand in braces @ \"world\" in \"path\""]
        );
    }
}
