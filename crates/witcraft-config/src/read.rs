//! Reads TOML tables key by key, and finds what was never asked for.
//!
//! Asking for a key makes it known: there is no second list of keys that could be out of date.

use toml::de::{DeTable, DeValue};
use witcraft_diagnostics::{Diagnostic, FileId, suggestion};

use crate::Setting;

/// Collects everything that is wrong with one file.
pub(crate) struct Reader {
    file: FileId,
    diagnostics: Vec<Diagnostic>,
}

impl Reader {
    pub(crate) fn new(file: FileId) -> Self {
        Self {
            file,
            diagnostics: Vec::new(),
        }
    }

    /// Parses `text` and hands its top level to `read`.
    pub(crate) fn read<T>(
        mut self,
        text: &str,
        read: impl FnOnce(&mut Section<'_, '_>) -> T,
    ) -> Result<T, Vec<Diagnostic>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let mut diagnostic = Diagnostic::error("config-syntax", error.message());
            if let Some(span) = error.span() {
                diagnostic = diagnostic.label(self.file.span(span), "here");
            }
            self.diagnostics.push(diagnostic);
        }
        if !self.diagnostics.is_empty() {
            return Err(self.diagnostics);
        }
        let mut root = Section {
            reader: &mut self,
            table: table.get_ref(),
            name: String::new(),
            known: Vec::new(),
            span: 0..0,
        };
        let value = read(&mut root);
        if self.diagnostics.is_empty() {
            Ok(value)
        } else {
            Err(self.diagnostics)
        }
    }
}

/// One table of the file.
pub(crate) struct Section<'a, 't> {
    reader: &'a mut Reader,
    table: &'a DeTable<'t>,
    /// Empty at the top level.
    name: String,
    known: Vec<&'static str>,
    span: std::ops::Range<usize>,
}

impl<'t> Section<'_, 't> {
    fn full(&self, key: &str) -> String {
        if self.name.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.name)
        }
    }

    fn report(&mut self, span: std::ops::Range<usize>, diagnostic: Diagnostic) {
        let span = self.reader.file.span(span);
        self.reader.diagnostics.push(diagnostic.label(span, ""));
    }

    /// Reads one value; `read` says what it should have been if it is not that.
    fn get<T>(
        &mut self,
        key: &'static str,
        expected: &str,
        help: Option<&str>,
        read: impl FnOnce(&DeValue<'t>) -> Option<T>,
    ) -> Option<Setting<T>> {
        self.known.push(key);
        let value = self.table.get(key)?;
        let span = value.span();
        match read(value.get_ref()) {
            Some(value) => Some(Setting {
                value,
                span: self.reader.file.span(span),
            }),
            None => {
                let found = article(value.get_ref().type_str());
                let message = format!("`{}` is {expected}, not {found}", self.full(key));
                let diagnostic = Diagnostic::error("config-type", message);
                self.report(span, diagnostic.maybe_help(help.map(str::to_owned)));
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
            self.report(self.span.clone(), diagnostic);
        }
        self.string(key)
    }

    pub(crate) fn bool(&mut self, key: &'static str) -> bool {
        self.get(key, "`true` or `false`", None, DeValue::as_bool)
            .is_some_and(|setting| setting.value)
    }

    pub(crate) fn strings(&mut self, key: &'static str) -> Vec<String> {
        let settings = self.settings(key).into_iter();
        settings.map(|setting| setting.value).collect()
    }

    /// Strings, each with its place.
    pub(crate) fn settings(&mut self, key: &'static str) -> Vec<Setting<String>> {
        let help = Some("write it as `[\"…\"]`");
        let file = self.reader.file;
        self.get(key, "a list of strings", help, |value| {
            value
                .as_array()?
                .iter()
                .map(|value| {
                    Some(Setting {
                        value: value.get_ref().as_str()?.to_owned(),
                        span: file.span(value.span()),
                    })
                })
                .collect::<Option<Vec<_>>>()
        })
        .map(|setting| setting.value)
        .unwrap_or_default()
    }

    /// A number in a range.
    pub(crate) fn number(
        &mut self,
        key: &'static str,
        range: std::ops::RangeInclusive<usize>,
    ) -> Option<usize> {
        let expected = format!("a number from {} to {}", range.start(), range.end());
        let number = self.get(key, &expected, None, |value| {
            let integer = value.as_integer()?;
            i64::from_str_radix(integer.as_str(), integer.radix()).ok()
        })?;
        let inside = usize::try_from(number.value).ok();
        let inside = inside.filter(|value| range.contains(value));
        if inside.is_none() {
            let message = format!("`{}` is {expected}, not {}", self.full(key), number.value);
            self.report(
                number.span.range,
                Diagnostic::error("config-range", message),
            );
        }
        inside
    }

    /// Reads a table inside this one, if it is there.
    pub(crate) fn section<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Section<'_, 't>) -> T,
    ) -> Option<T> {
        let help = format!("write it as `[{}]`", self.full(key));
        let there = self.get(key, "a section", Some(&help), |value| {
            value.as_table().map(|_| ())
        })?;
        let name = self.full(key);
        let table = self.table.get(key)?.get_ref().as_table()?;
        Some(read(&mut Section {
            reader: self.reader,
            table,
            name,
            known: Vec::new(),
            span: there.span.range,
        }))
    }

    /// Reports every key that nobody asked for.
    pub(crate) fn finish(&mut self) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !self.known.contains(&name) {
                let message = format!("unknown key `{}`", self.full(name));
                let diagnostic = Diagnostic::error("config-unknown-key", message)
                    .maybe_help(suggestion(name, self.known.iter().copied()));
                self.report(key.span(), diagnostic);
            }
        }
    }
}

fn article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}
