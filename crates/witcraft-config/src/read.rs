//! Reads tables of options key by key, and finds what was never asked for.
//!
//! Asking for a key makes it known: there is no second list of keys that could be out of date.

use witcraft_diagnostics::{Diagnostic, Span, suggestion};

use crate::instead::instead;
use crate::value::{Table, Value, ValueKind};
use crate::{Setting, Side};

/// How options are written: what a help has to look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Syntax {
    /// `key = "value"`
    Toml,
    /// `key: "value"`
    Macro,
    /// `--key value`
    Arguments,
}

/// Collects everything that is wrong with one table and those inside it.
pub(crate) struct Reader {
    syntax: Syntax,
    diagnostics: Vec<Diagnostic>,
}

impl Reader {
    pub(crate) fn new(syntax: Syntax) -> Self {
        Self {
            syntax,
            diagnostics: Vec::new(),
        }
    }

    /// Hands the top level to `read`.
    pub(crate) fn read<T>(
        mut self,
        table: &Table,
        read: impl FnOnce(&mut Section<'_>) -> T,
    ) -> Result<T, Vec<Diagnostic>> {
        let mut root = Section {
            reader: &mut self,
            table,
            name: String::new(),
            known: Vec::new(),
            foreign: Vec::new(),
        };
        let value = read(&mut root);
        root.finish();
        if self.diagnostics.is_empty() {
            Ok(value)
        } else {
            Diagnostic::sort(&mut self.diagnostics);
            Err(self.diagnostics)
        }
    }
}

/// One table.
pub(crate) struct Section<'a> {
    reader: &'a mut Reader,
    table: &'a Table,
    /// Empty at the top level.
    name: String,
    known: Vec<&'static str>,
    /// Keys that mean something on the other side only.
    foreign: Vec<(&'static str, Side)>,
}

impl<'a> Section<'a> {
    /// A key with the section it is in, as it is written here.
    pub(crate) fn full(&self, key: &str) -> String {
        if self.name.is_empty() {
            self.spelled(key)
        } else {
            format!("{}.{key}", self.name)
        }
    }

    /// A name as it is written here.
    fn spelled(&self, key: &str) -> String {
        match self.reader.syntax {
            Syntax::Macro => key.replace('-', "_"),
            Syntax::Toml | Syntax::Arguments => key.to_owned(),
        }
    }

    pub(crate) fn report(&mut self, span: Span, diagnostic: Diagnostic) {
        self.reader.diagnostics.push(diagnostic.label(span, ""));
    }

    /// Whether the key is there; asking makes it known.
    pub(crate) fn value(&mut self, key: &'static str) -> Option<&'a Value> {
        self.known.push(key);
        self.table.get(key)
    }

    /// Remembers that a key belongs to the other side.
    pub(crate) fn foreign(&mut self, key: &'static str, owner: Side) {
        self.foreign.push((key, owner));
    }

    /// Says what a value should have been.
    pub(crate) fn wrong_type(
        &mut self,
        key: &str,
        value: &Value,
        expected: &str,
        help: Option<String>,
    ) {
        let items = value.as_list().unwrap_or_default();
        // A list is wrong for what is in it, where a list of strings would be right.
        let odd = items
            .iter()
            .find(|item| expected.contains("list of") && item.as_str().is_none());
        let found = article(odd.unwrap_or(value).type_name());
        let holds = if odd.is_some() { "a list with " } else { "" };
        let message = format!("`{}` is {expected}, not {holds}{found}", self.full(key));
        let diagnostic = Diagnostic::error("config-type", message).maybe_help(help);
        self.report(odd.unwrap_or(value).span.clone(), diagnostic);
    }

    fn get<T>(
        &mut self,
        key: &'static str,
        expected: &str,
        help: Option<String>,
        read: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Option<Setting<T>> {
        let value = self.value(key)?;
        match read(value) {
            Some(read) => Some(Setting {
                value: read,
                span: value.span.clone(),
            }),
            None => {
                self.wrong_type(key, value, expected, help);
                None
            }
        }
    }

    pub(crate) fn string(&mut self, key: &'static str) -> Option<Setting<String>> {
        self.get(key, "a string", None, |value| {
            value.as_str().map(str::to_owned)
        })
    }

    /// A string that has to be there; `meaning` says what it is.
    pub(crate) fn required_string(
        &mut self,
        key: &'static str,
        meaning: &str,
    ) -> Option<Setting<String>> {
        if self.table.get(key).is_none() {
            let message = format!("`{}` is missing", self.full(key));
            let diagnostic =
                Diagnostic::error("config-missing", message).help(format!("it is {meaning}"));
            self.report(self.table.span.clone(), diagnostic);
        }
        self.string(key)
    }

    pub(crate) fn flag(&mut self, key: &'static str) -> Option<Setting<bool>> {
        self.get(key, "`true` or `false`", None, Value::as_bool)
    }

    pub(crate) fn bool(&mut self, key: &'static str) -> bool {
        self.flag(key).is_some_and(|setting| setting.value)
    }

    /// A list of strings; one string alone counts where `single` allows it.
    pub(crate) fn settings(&mut self, key: &'static str, single: bool) -> Vec<Setting<String>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        match strings(value, single) {
            Some(strings) => strings,
            None => {
                let help = Some("write it as `[\"…\"]`".to_owned());
                let expected = if single {
                    "a string, or a list of strings"
                } else {
                    "a list of strings"
                };
                self.wrong_type(key, value, expected, help.filter(|_| !single));
                Vec::new()
            }
        }
    }

    pub(crate) fn strings(&mut self, key: &'static str) -> Vec<String> {
        let settings = self.settings(key, false);
        settings.into_iter().map(|setting| setting.value).collect()
    }

    /// A table of strings.
    pub(crate) fn pairs(&mut self, key: &'static str) -> Vec<(Setting<String>, Setting<String>)> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let help = Some(match self.reader.syntax {
            Syntax::Toml => "write it as `{ \"wit\" = \"rust\" }`".to_owned(),
            Syntax::Macro => "write it as `{ \"wit\": \"rust\" }`".to_owned(),
            Syntax::Arguments => format!("write it as `--{key} WIT=RUST`"),
        });
        let Some(table) = value.as_table() else {
            self.wrong_type(key, value, "a table of strings", help);
            return Vec::new();
        };
        let mut pairs = Vec::new();
        for (name, span, value) in &table.entries {
            match value.as_str() {
                Some(text) => pairs.push((
                    Setting {
                        value: name.clone(),
                        span: span.clone(),
                    },
                    Setting {
                        value: text.to_owned(),
                        span: value.span.clone(),
                    },
                )),
                None => {
                    let full = format!("{key}.\"{name}\"");
                    self.wrong_type(&full, value, "a string", None);
                }
            }
        }
        pairs
    }

    /// A number in a range.
    pub(crate) fn number(
        &mut self,
        key: &'static str,
        range: std::ops::RangeInclusive<usize>,
    ) -> Option<usize> {
        let expected = format!("a number from {} to {}", range.start(), range.end());
        let number = self.get(key, &expected, None, Value::as_integer)?;
        let inside = usize::try_from(number.value).ok();
        let inside = inside.filter(|value| range.contains(value));
        if inside.is_none() {
            let message = format!("`{}` is {expected}, not {}", self.full(key), number.value);
            self.report(number.span, Diagnostic::error("config-range", message));
        }
        inside
    }

    /// Reads a table inside this one, if it is there.
    pub(crate) fn section<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Section<'_>) -> T,
    ) -> Option<T> {
        let value = self.value(key)?;
        let ValueKind::Table(table) = &value.kind else {
            let help = format!("write it as `[{}]`", self.full(key));
            self.wrong_type(key, value, "a section", Some(help));
            return None;
        };
        let name = self.full(key);
        let mut section = Section {
            reader: self.reader,
            table,
            name,
            known: Vec::new(),
            foreign: Vec::new(),
        };
        let read = read(&mut section);
        section.finish();
        Some(read)
    }

    /// What to write for an option of upstream's macros, where options of bindings stand.
    fn instead(&self, name: &str) -> Option<String> {
        let of_bindings = match self.reader.syntax {
            Syntax::Toml => ["rust", "guest", "host"].contains(&self.name.as_str()),
            Syntax::Macro | Syntax::Arguments => self.name.is_empty(),
        };
        instead(name, self.reader.syntax).filter(|_| of_bindings)
    }

    /// Reports every key that nobody asked for.
    fn finish(&mut self) {
        for (name, span, _) in &self.table.entries {
            if self.known.contains(&name.as_str()) {
                continue;
            }
            let full = self.full(name);
            let foreign = self.foreign.iter().find(|(key, _)| key == name);
            let diagnostic = match foreign {
                Some((_, owner)) => {
                    let message = format!("`{full}` is an option of {owner} bindings only");
                    let diagnostic = Diagnostic::error("config-other-side", message);
                    match self.reader.syntax {
                        Syntax::Toml => diagnostic.help(format!("write it below `[{owner}]`")),
                        Syntax::Macro | Syntax::Arguments => diagnostic.note(match owner {
                            Side::Guest => "these are host bindings",
                            Side::Host => "these are guest bindings",
                        }),
                    }
                }
                None => {
                    let word = match self.reader.syntax {
                        Syntax::Toml => "key",
                        Syntax::Macro | Syntax::Arguments => "option",
                    };
                    let known: Vec<String> =
                        self.known.iter().map(|key| self.spelled(key)).collect();
                    let near = suggestion(&self.spelled(name), known.iter().map(String::as_str));
                    let diagnostic =
                        Diagnostic::error("config-unknown-key", format!("unknown {word} `{full}`"));
                    match self.instead(name).or(near) {
                        Some(near) => diagnostic.help(near),
                        None if self.known.is_empty() => diagnostic,
                        None => diagnostic.note(format!("there are: {}", known.join(", "))),
                    }
                }
            };
            self.report(span.clone(), diagnostic);
        }
    }
}

/// The strings of a list.
pub(crate) fn strings(value: &Value, single: bool) -> Option<Vec<Setting<String>>> {
    let one = |value: &Value| {
        Some(Setting {
            value: value.as_str()?.to_owned(),
            span: value.span.clone(),
        })
    };
    if let (true, Some(setting)) = (single, one(value)) {
        return Some(vec![setting]);
    }
    value.as_list()?.iter().map(one).collect()
}

fn article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}
