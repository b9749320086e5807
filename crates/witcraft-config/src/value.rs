//! Values with their places, wherever they were written: in TOML, in a macro, or as arguments.

use toml::de::{DeTable, DeValue};
use witcraft_diagnostics::{Diagnostic, FileId, Span};

/// A value, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What it is.
    pub kind: ValueKind,
    /// Where it stands.
    pub span: Span,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ValueKind {
    /// A text.
    String(String),
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Several values.
    List(Vec<Value>),
    /// Values by name.
    Table(Table),
    /// Something that no option takes, such as a date; the word for it.
    Other(&'static str),
}

/// Values by name, in the order in which they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Name, its place, and the value.
    pub entries: Vec<(String, Span, Value)>,
    /// Where the table itself stands.
    pub span: Span,
}

impl Table {
    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        let entry = self.entries.iter().find(|(key, _, _)| key == name)?;
        Some(&entry.2)
    }
}

impl Value {
    /// The word for what it is.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match &self.kind {
            ValueKind::String(_) => "string",
            ValueKind::Bool(_) => "boolean",
            ValueKind::Integer(_) => "integer",
            ValueKind::List(_) => "list",
            ValueKind::Table(_) => "table",
            ValueKind::Other(name) => name,
        }
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        match &self.kind {
            ValueKind::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_bool(&self) -> Option<bool> {
        match self.kind {
            ValueKind::Bool(value) => Some(value),
            _ => None,
        }
    }

    pub(crate) fn as_integer(&self) -> Option<i64> {
        match self.kind {
            ValueKind::Integer(value) => Some(value),
            _ => None,
        }
    }

    pub(crate) fn as_list(&self) -> Option<&[Value]> {
        match &self.kind {
            ValueKind::List(values) => Some(values),
            _ => None,
        }
    }

    pub(crate) fn as_table(&self) -> Option<&Table> {
        match &self.kind {
            ValueKind::Table(table) => Some(table),
            _ => None,
        }
    }
}

/// Parses TOML.
///
/// # Errors
///
/// Every place that is no TOML.
pub(crate) fn parse_toml(file: FileId, text: &str) -> Result<Table, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Ok(convert_table(file, table.get_ref(), 0..0));
    }
    let diagnostics = errors.into_iter().map(|error| {
        let diagnostic = Diagnostic::error("config-syntax", error.message());
        match error.span() {
            Some(span) => diagnostic.label(file.span(span), "here"),
            None => diagnostic,
        }
    });
    Err(diagnostics.collect())
}

fn convert_table(file: FileId, table: &DeTable<'_>, range: std::ops::Range<usize>) -> Table {
    let mut entries: Vec<(String, Span, Value)> = table
        .iter()
        .map(|(key, value)| {
            let name: &str = key.get_ref();
            let value = Value {
                kind: convert(file, value.get_ref(), value.span()),
                span: file.span(value.span()),
            };
            (name.to_owned(), file.span(key.span()), value)
        })
        .collect();
    // TOML's tables are sorted by name; people read from top to bottom.
    entries.sort_by_key(|(_, span, _)| span.range.start);
    Table {
        entries,
        span: file.span(range),
    }
}

fn convert(file: FileId, value: &DeValue<'_>, range: std::ops::Range<usize>) -> ValueKind {
    match value {
        DeValue::String(text) => ValueKind::String(text.to_string()),
        DeValue::Boolean(value) => ValueKind::Bool(*value),
        DeValue::Array(values) => ValueKind::List(
            values
                .iter()
                .map(|value| Value {
                    kind: convert(file, value.get_ref(), value.span()),
                    span: file.span(value.span()),
                })
                .collect(),
        ),
        DeValue::Table(table) => ValueKind::Table(convert_table(file, table, range)),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(value) => ValueKind::Integer(value),
            Err(_) => ValueKind::Other("integer"),
        },
        other => ValueKind::Other(other.type_str()),
    }
}
