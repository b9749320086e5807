//! Options as a command line or a build script gives them: a name and a text each.

use std::ops::Range;

use witcraft_diagnostics::{FileId, SourceSet, Span};

use crate::bindings::{Bindings, OptionKind};
use crate::value::{Table, Value, ValueKind};

/// What the text of the arguments is called in diagnostics.
const NAME: &str = "<arguments>";

/// Collects options, and the text that diagnostics show for them.
///
/// | what the option takes | the text |
/// | --- | --- |
/// | yes or no | `true` or `false`; nothing means `true` |
/// | a list | `a,b` |
/// | functions | as yes or no, or as a list |
/// | values by selector | `Hash,Eq`, or for one item `types#image=Hash` |
/// | Rust by WIT | `wasi:io=crate::io` |
#[derive(Clone, Debug, Default)]
pub struct Arguments {
    text: String,
    /// Name, place of the name, and place of the text, if there is one.
    given: Vec<(String, Range<usize>, Option<Range<usize>>)>,
}

impl Arguments {
    /// Adds one.
    pub fn push(&mut self, name: &str, text: Option<&str>) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str("--");
        self.text.push_str(name);
        let key = start..self.text.len();
        let place = text.map(|text| {
            self.text.push(' ');
            let start = self.text.len();
            self.text.push_str(text);
            start..self.text.len()
        });
        self.given.push((name.to_owned(), key, place));
    }

    /// What was given, as it is typed on a command line.
    #[must_use]
    pub fn typed(&self) -> String {
        let quoted = |(_, key, place): &(String, Range<usize>, Option<Range<usize>>)| {
            let key = &self.text[key.clone()];
            match place {
                Some(place) => {
                    let text = self.text[place.clone()].replace('\'', r"'\''");
                    format!("{key}='{text}'")
                }
                None => key.to_owned(),
            }
        };
        let all: Vec<String> = self.given.iter().map(quoted).collect();
        all.join(" ")
    }

    /// Puts the text into `sources`, and makes a table of the options.
    #[must_use]
    pub fn table(&self, sources: &mut SourceSet) -> Table {
        let file = sources.add(NAME, self.text.as_str());
        let mut entries: Vec<(String, Span, Value)> = Vec::new();
        for (name, key, place) in &self.given {
            let option = Bindings::OPTIONS.iter().find(|option| option.key == name);
            let kind = option.map_or(OptionKind::Text, |option| option.kind);
            let value = self.value(file, kind, place.clone(), key);
            match entries.iter_mut().find(|(known, _, _)| known == name) {
                Some((_, _, known)) => add(known, value),
                None => entries.push((name.clone(), file.span(key.clone()), value)),
            }
        }
        Table {
            entries,
            span: file.span(0..0),
        }
    }

    fn value(
        &self,
        file: FileId,
        kind: OptionKind,
        place: Option<Range<usize>>,
        key: &Range<usize>,
    ) -> Value {
        let at = |kind: ValueKind, range: Range<usize>| Value {
            kind,
            span: file.span(range),
        };
        let Some(range) = place else {
            return at(ValueKind::Bool(true), key.clone());
        };
        let text = &self.text[range.clone()];
        match (kind, text) {
            (OptionKind::Flag | OptionKind::Functions, "true" | "false") => {
                at(ValueKind::Bool(text == "true"), range)
            }
            (OptionKind::Flag | OptionKind::Text, _) => {
                at(ValueKind::String(text.to_owned()), range)
            }
            (OptionKind::List | OptionKind::Functions, _) => {
                at(ValueKind::List(self.list(file, range.clone())), range)
            }
            (OptionKind::Selected, _) => {
                // An attribute may well hold `=` itself.
                let equals = text.find('=').filter(|_| !text.starts_with("#["));
                let (selector, name, rest) = match equals {
                    Some(at) => {
                        let (start, end) = (range.start + at, range.start + at + 1);
                        (&text[..at], range.start..start, end..range.end)
                    }
                    None => ("*", range.clone(), range.clone()),
                };
                let list = if self.text[rest.clone()].starts_with("#[") {
                    vec![at(
                        ValueKind::String(self.text[rest.clone()].to_owned()),
                        rest.clone(),
                    )]
                } else {
                    self.list(file, rest.clone())
                };
                let value = at(ValueKind::List(list), rest);
                let entry = (selector.to_owned(), file.span(name), value);
                let table = Table {
                    entries: vec![entry],
                    span: file.span(range.clone()),
                };
                at(ValueKind::Table(table), range)
            }
            (OptionKind::Pairs, _) => {
                let Some((wit, rust)) = text.split_once('=') else {
                    return at(ValueKind::String(text.to_owned()), range);
                };
                let middle = range.start + wit.len();
                let value = at(ValueKind::String(rust.to_owned()), middle + 1..range.end);
                let entry = (wit.to_owned(), file.span(range.start..middle), value);
                let table = Table {
                    entries: vec![entry],
                    span: file.span(range.clone()),
                };
                at(ValueKind::Table(table), range)
            }
        }
    }

    fn list(&self, file: FileId, range: Range<usize>) -> Vec<Value> {
        let mut start = range.start;
        let mut values = Vec::new();
        for part in self.text[range].split(',') {
            values.push(Value {
                kind: ValueKind::String(part.to_owned()),
                span: file.span(start..start + part.len()),
            });
            start += part.len() + 1;
        }
        values
    }
}

/// An option that is given again adds to what it said before.
fn add(known: &mut Value, more: Value) {
    match (&mut known.kind, more.kind) {
        (ValueKind::List(known), ValueKind::List(more)) => known.extend(more),
        (ValueKind::Table(known), ValueKind::Table(more)) => known.entries.extend(more.entries),
        (known, more) => *known = more,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Invocation, Side, Syntax};

    #[test]
    fn texts_become_what_the_options_take() {
        let mut arguments = Arguments::default();
        for (name, text) in [
            ("derives", Some("Hash,Eq")),
            ("derives", Some("types#image=Ord")),
            ("attributes", Some("types#image=#[a(b = 1, c)]")),
            ("with", Some("wasi:io=crate::io")),
            ("async", None),
            ("stubs", None),
            ("raw-strings", Some("false")),
            ("skip", Some("f,g")),
            ("ownership", Some("borrowing")),
        ] {
            arguments.push(name, text);
        }
        let mut sources = SourceSet::default();
        let table = arguments.table(&mut sources);
        let read = Invocation::read(&table, Side::Guest, Syntax::Arguments).unwrap();
        assert_eq!(
            read.bindings.describe(Side::Guest),
            [
                "derives Hash Eq types#image=Ord",
                "attributes types#image=#[a(b = 1, c)]",
                "with wasi:io=crate::io",
                "ownership borrowing",
                "async *",
                "raw-strings no",
                "skip f g",
                "stubs",
            ]
        );
        let (selector, _) = &read.bindings.with[0];
        assert_eq!(sources.text(&selector.span), "wasi:io");
    }

    #[test]
    fn a_pair_without_an_equals_sign_is_explained() {
        let mut arguments = Arguments::default();
        arguments.push("with", Some("wasi:io"));
        let mut sources = SourceSet::default();
        let table = arguments.table(&mut sources);
        let found = Invocation::read(&table, Side::Guest, Syntax::Arguments).unwrap_err();
        assert_eq!(found[0].helps, ["write it as `--with WIT=RUST`"]);
    }
}
