//! Puts attributes and derives on the Rust items of the WIT items that they were asked for.
//!
//! The marker of an item stands above it, so this is one walk over the lines.

use crate::marker;
use crate::plan::{Change, Changes};

/// `code` with the changes made. The markers stay.
pub(crate) fn apply(code: String, changes: &Changes) -> String {
    if changes.is_empty() {
        return code;
    }
    let mut out = String::with_capacity(code.len());
    let mut pending: Option<Pending<'_>> = None;
    for line in code.split_inclusive('\n') {
        let text = line.trim();
        if let Some(address) = marker::address(text) {
            pending = changes.get(address).map(Pending::new);
        }
        match &mut pending {
            Some(pending) if text.starts_with("#[derive(") => pending.has(text),
            // A whole attribute, a comment or a blank line: what they are about comes later.
            Some(_) if text.is_empty() || text.starts_with("///") => {}
            Some(_) if text.starts_with("#[") && text.ends_with(']') => {}
            Some(found) => {
                found.write(&mut out);
                pending = None;
            }
            None => {}
        }
        out.push_str(line);
    }
    out
}

/// A change whose item has not come yet.
struct Pending<'a> {
    change: &'a Change,
    /// What the item derives already.
    derives: Vec<String>,
}

impl<'a> Pending<'a> {
    fn new(change: &'a Change) -> Self {
        Self {
            change,
            // Every type has an implementation, and a better one than a derive would make.
            derives: vec!["Debug".into()],
        }
    }

    fn has(&mut self, attribute: &str) {
        let list = attribute.trim_start_matches("#[derive(");
        let names = list.trim_end_matches(")]").split(',');
        self.derives.extend(names.map(base));
    }

    fn write(&self, out: &mut String) {
        let missing: Vec<&str> = self
            .change
            .derives
            .iter()
            .filter(|derive| !self.derives.contains(&base(derive)))
            .map(String::as_str)
            .collect();
        if !missing.is_empty() {
            out.push_str(&format!("#[derive({})]\n", missing.join(", ")));
        }
        for attribute in &self.change.attributes {
            out.push_str(attribute);
            out.push('\n');
        }
    }
}

/// The last name of a path.
fn base(path: &str) -> String {
    let name = path.rsplit("::").next().unwrap_or(path);
    name.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_made_right_above_the_item() {
        let change = |derives: &[&str], attributes: &[&str]| Change {
            derives: derives.iter().map(ToString::to_string).collect(),
            attributes: attributes.iter().map(ToString::to_string).collect(),
        };
        let changes = Changes::from([
            (
                "a:b/i#r".into(),
                change(&["Clone", "x::Hash", "Debug"], &["#[a]"]),
            ),
            ("a:b/i#r.f".into(), change(&[], &["#[b]"])),
            ("a:b/i#e.c".into(), change(&[], &["#[default]"])),
        ]);
        let code = "\
/// @witcraft-item a:b/i#r
/// Words.
#[derive(w::Lift)]
#[component(record)]

#[derive(Clone)]
pub struct R {
  /// @witcraft-item a:b/i#r.f
  /// More.
  #[component(name = \"f\")]
  pub f: u8,
  /// @witcraft-item a:b/i#r.g
  pub g: u8,
  /// @witcraft-item a:b/i#e.c
  #[component(name = \"c\")]C,
";
        let expected = "\
/// @witcraft-item a:b/i#r
/// Words.
#[derive(w::Lift)]
#[component(record)]

#[derive(Clone)]
#[derive(x::Hash)]
#[a]
pub struct R {
  /// @witcraft-item a:b/i#r.f
  /// More.
  #[component(name = \"f\")]
#[b]
  pub f: u8,
  /// @witcraft-item a:b/i#r.g
  pub g: u8,
  /// @witcraft-item a:b/i#e.c
#[default]
  #[component(name = \"c\")]C,
";
        assert_eq!(apply(code.to_owned(), &changes), expected);
    }
}
