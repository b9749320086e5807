//! From tokens to a table of options: `{ key: value, … }`.

use proc_macro2::{Delimiter, TokenStream};
use witcraft_config::{Bindings, OptionKind, Syntax, Table, Value, ValueKind};
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

const NOT_EXPANDED: &str = "macros are not expanded here";

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
        while let Some(first) = cursor.peek() {
            let name = match &first.kind {
                Kind::Ident(name) if options => Some(name),
                _ => None,
            };
            let replaced = |name: &&String| witcraft_config::instead(name, Syntax::Macro).is_some();
            if let Some(name) = name.filter(replaced) {
                // Whatever it is there, it is none here, and what is said of its name is the way on.
                let span = self.file.span(first.range.clone());
                let value = Value {
                    kind: ValueKind::Other("value"),
                    span: span.clone(),
                };
                entries.push((name.clone(), span, value));
                cursor.skip_past_comma();
                continue;
            }
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
            let start = cursor.at;
            if let Some(value) = self.value(&mut cursor) {
                entries.push((name, self.file.span(place), value));
                self.comma(&mut cursor, start);
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
            let option = Bindings::OPTIONS.iter().find(|option| option.key == name);
            let value = match option.map(|option| option.kind) {
                Some(OptionKind::Flag | OptionKind::Functions) => "true",
                _ => "…",
            };
            format!("write `{}: {value}`", name.replace('-', "_"))
        };
        self.report(
            range,
            format!("expected `:` and a value after `{name}`"),
            &help,
        );
        None
    }

    /// The comma after the value that began at `start`.
    fn comma(&mut self, cursor: &mut Cursor<'_>, start: usize) {
        let Some(next) = cursor.peek() else { return };
        if cursor.eat(',') {
            return;
        }
        let help = unquoted(&cursor.tokens[start..], cursor.at - start);
        let message = match help {
            Some(_) => "this goes on, and is no path",
            None => "expected `,` between two values",
        };
        self.report(
            next.range.clone(),
            message.into(),
            &help.unwrap_or_default(),
        );
        // From the value on: a comma between angle brackets is part of a type.
        let rest = &cursor.tokens[start..];
        cursor.at = cursor.at.max(start + length(rest));
        cursor.skip_past_comma();
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
                None => ValueKind::Other(literal::kind(text)),
            },
            Kind::Ident(word) if word == "true" || word == "false" => {
                ValueKind::Bool(word == "true")
            }
            Kind::Group(Delimiter::Bracket, inner) => ValueKind::List(self.list(inner)),
            Kind::Group(Delimiter::Brace, inner) => {
                ValueKind::Table(self.table(inner, range.clone(), false))
            }
            // `$t:ty` and its like in a macro of somebody's own: a type, or a path.
            Kind::Group(Delimiter::None, inner) if !inner.iter().any(is_bang) => {
                let mut text = String::new();
                print(first, &mut text);
                ValueKind::String(text.trim().to_owned())
            }
            Kind::Group(Delimiter::None, _) => {
                self.report(range, NOT_EXPANDED.into(), "write the text itself");
                return None;
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
                            self.report(
                                range.start..next.range.end,
                                NOT_EXPANDED.into(),
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
            let start = cursor.at;
            match self.value(&mut cursor) {
                Some(value) => {
                    values.push(value);
                    self.comma(&mut cursor, start);
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

fn is_bang(token: &Token) -> bool {
    matches!(token.kind, Kind::Punct('!'))
}

/// How many tokens there are before the comma that ends a value; those between angle brackets do not.
fn length(tokens: &[Token]) -> usize {
    let mut open = 0_usize;
    let end = tokens.iter().position(|token| {
        match token.kind {
            Kind::Punct('<') => open += 1,
            Kind::Punct('>') => open = open.saturating_sub(1),
            _ => {}
        }
        open == 0 && matches!(token.kind, Kind::Punct(','))
    });
    end.unwrap_or(tokens.len())
}

/// What to write for a value that is neither a path nor in quotes, such as `Vec<u8>` or `a:b/w`: of `tokens` the
/// first `read` were taken for a path.
fn unquoted(tokens: &[Token], read: usize) -> Option<String> {
    let (path, rest) = tokens.split_at_checked(read)?;
    let Kind::Ident(first) = &path.first()?.kind else {
        return None;
    };
    match (first.as_str(), &rest.first()?.kind) {
        ("derive", Kind::Group(_, traits)) => {
            let mut text = String::new();
            traits.iter().for_each(|token| print(token, &mut text));
            return Some(format!("write the traits alone: `{text}`"));
        }
        (_, Kind::Group(..) | Kind::Punct(_)) => {}
        (_, Kind::Ident(_) | Kind::Literal(_)) => return None,
    }
    let mut text = String::new();
    let value = &tokens[..length(tokens)];
    value.iter().for_each(|token| print(token, &mut text));
    Some(format!("write it in quotes: `\"{text}\"`"))
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
    use proc_macro2::{Group, TokenTree};
    use witcraft_config::{Invocation, Side};

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
            parse("{ path: [\"a\", 1], world: b\"w\", export_macro_name: \"a b\", export_prefix: \"\\\"\" }").unwrap_err(),
            [
                "`path` is a string, or a list of strings, not a list with a number @ 1",
                "`world` is a string, not a byte string @ b\"w\"",
                "`export_macro_name` is a name in Rust, not \"a b\" @ \"a b\"",
                "`export_prefix` is part of a name, and '\"' cannot be @ \"\\\"\"",
            ]
        );
        assert_eq!(
            parse("\"world\" in \"path\"").unwrap_err(),
            ["options stand in braces @ \"world\" in \"path\""]
        );
    }

    #[test]
    fn what_upstream_calls_otherwise_has_an_answer_whatever_its_value_is() {
        for option in [
            "generate_all",
            "generate_all: 1 + 2",
            "imports: { default: async | trappable }",
        ] {
            let found = parse(&format!("{{ world: \"w\", {option}, stubs: true }}")).unwrap_err();
            let name = option.split(':').next().unwrap();
            assert_eq!(found, [format!("unknown option `{name}` @ {name}")]);
        }
    }

    fn helps(text: &str) -> Vec<String> {
        let mut sources = SourceSet::default();
        let (_, _, table) = read(text.parse().unwrap(), &mut sources);
        let found = table.unwrap_err().into_iter();
        found.flat_map(|found| found.helps).collect()
    }

    #[test]
    fn what_has_to_be_in_quotes_is_shown_in_quotes() {
        for (written, help) in [
            ("world: a:b/w", "write it in quotes: `\"a:b/w\"`"),
            ("world: my-world,", "write it in quotes: `\"my-world\"`"),
            (
                "with: { \"types#p\": Map<u8, Vec<u8>>, \"q\": generate }",
                "write it in quotes: `\"Map<u8, Vec<u8>>\"`",
            ),
            (
                "derives: [derive(Hash, Eq)]",
                "write the traits alone: `Hash, Eq`",
            ),
            ("stubs", "write `stubs: true`"),
            ("skip", "write `skip: …`"),
        ] {
            assert_eq!(helps(&format!("{{ {written} }}")), [help], "{written}");
        }
    }

    /// What `macro_rules!` hands on stands in groups without a delimiter.
    #[test]
    fn fragments_of_macros_are_read() {
        let group = |text: &str| {
            let inner = text.parse().unwrap();
            TokenStream::from(TokenTree::from(Group::new(Delimiter::None, inner)))
        };
        let mut inner: TokenStream = "inline:".parse().unwrap();
        inner.extend(group("\"package a:b;\""));
        for (before, fragment) in [
            (", path:", "\"wit\""),
            (", map_type:", "std::collections::BTreeMap<K, V>"),
            (", derives:", "[Hash]"),
        ] {
            inner.extend(before.parse::<TokenStream>().unwrap());
            inner.extend(group(fragment));
        }
        let braces = TokenTree::from(Group::new(Delimiter::Brace, inner));
        let mut sources = SourceSet::default();
        let whole = Group::new(Delimiter::None, TokenStream::from(braces));
        let (_, _, table) = read(TokenTree::from(whole).into(), &mut sources);
        let options = Invocation::read(&table.unwrap(), Side::Guest, Syntax::Macro).unwrap();
        assert_eq!(options.inline.unwrap().value, "package a:b;");
        assert_eq!(
            options.bindings.describe(Side::Guest),
            ["derives Hash", "map-type std::collections::BTreeMap<K, V>"]
        );
        let mut inner: TokenStream = "inline:".parse().unwrap();
        inner.extend(group("include_str!(\"a\")"));
        let braces = TokenTree::from(Group::new(Delimiter::Brace, inner));
        let (_, _, table) = read(braces.into(), &mut sources);
        assert_eq!(table.unwrap_err()[0].message, NOT_EXPANDED);
    }
}
