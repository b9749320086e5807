//! What is written in Rust and has no place in WIT: `#[attributes]`, `&self` and `&references`; and comments after `#`.
//!
//! Each is one token that the parser looks past, so that there is one finding about it, and none about its parts.

use std::ops::Range;

use witcraft_diagnostics::Diagnostic;

use super::string;
use crate::report::Reporter;

/// How many bytes an attribute may have: looking further for every `#[` would cost the square of their number.
const LONGEST: usize = 300;

/// The length of the `#[…]` or `#![…]` that a text begins with, if it ends in its line.
pub(super) fn attribute(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('#')?;
    if !rest.strip_prefix('!').unwrap_or(rest).starts_with('[') {
        return None;
    }
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (1, 0usize);
    while at < bytes.len().min(LONGEST) {
        match bytes[at] {
            b'[' => depth += 1,
            b']' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            // A string may hold any of these.
            b'"' => at += string::string(&text[at + 1..]).0,
            // What could be a comment is one, wherever it stands.
            b'\n' | b'\r' | b'/' => return None,
            _ => {}
        }
        at += 1;
    }
    None
}

/// What is wrong with an attribute of Rust, and what it is in WIT.
pub(super) fn misplaced_attribute(
    reporter: &Reporter,
    range: Range<usize>,
    text: &str,
) -> Diagnostic {
    let inside = text
        .trim_start_matches(['#', '!', '['])
        .trim_end_matches(']')
        .trim();
    let name = inside
        .split(|char: char| !(char.is_ascii_alphanumeric() || char == '_' || char == '-'))
        .next()
        .unwrap_or_default();
    let diagnostic = reporter.error(
        range.clone(),
        format!(
            "WIT has no attributes in `{}…]`",
            if text.starts_with("#!") { "#![" } else { "#[" }
        ),
        "not a part of WIT",
    );
    let key = match name {
        "since" | "deprecated" => "version",
        "unstable" => "feature",
        "doc" => {
            return diagnostic.help("documentation is written `/// like this`, before the item");
        }
        _ => {
            let edit = reporter.replace(range, "");
            return diagnostic
                .note("there are only `@since`, `@unstable` and `@deprecated`")
                .fix("remove it", vec![edit]);
        }
    };
    match value(inside, name, key) {
        Some(value) => {
            let written = format!("@{name}({key} = {value})");
            let edit = reporter.replace(range, written.as_str());
            diagnostic.fix(format!("write `{written}`"), vec![edit])
        }
        None => {
            let example = if key == "version" {
                "1.0.0"
            } else {
                "my-feature"
            };
            diagnostic.help(format!("write `@{name}({key} = {example})`"))
        }
    }
}

/// What stands behind `name(key = `, where it is good.
fn value<'a>(inside: &'a str, name: &str, key: &str) -> Option<&'a str> {
    let rest = inside.strip_prefix(name)?.trim().strip_prefix('(')?;
    let rest = rest.strip_suffix(')')?.trim().strip_prefix(key)?;
    let value = rest.trim().strip_prefix('=')?.trim().trim_matches('"');
    let good = match key {
        "version" => semver::Version::parse(value).is_ok(),
        _ => crate::identifier::is_name(value) && !crate::is_keyword(value),
    };
    good.then_some(value)
}

/// The length of `&self` or `&mut self` at the start of a text, with a comma behind it: then without it there is none
/// too many.
pub(super) fn receiver(text: &str) -> Option<usize> {
    let blanks = |text: &str| text.len() - text.trim_start_matches([' ', '\t']).len();
    let mut at = text.strip_prefix('&').map(|_| 1)?;
    at += blanks(&text[at..]);
    if text[at..].starts_with("mut ") {
        at += "mut".len();
        at += blanks(&text[at..]);
    }
    let rest = text[at..].strip_prefix("self")?;
    at += "self".len();
    if rest.trim_start().starts_with(')') {
        return Some(at);
    }
    let comma = rest[blanks(rest)..]
        .starts_with(',')
        .then_some(at + blanks(rest) + 1)?;
    Some(comma + blanks(&text[comma..]))
}

/// What is said of a `self` among parameters.
pub(crate) fn superfluous_self(
    reporter: &Reporter,
    shown: &str,
    range: Range<usize>,
) -> Diagnostic {
    let edit = reporter.replace(range.clone(), "");
    reporter
        .error(
            range,
            "a method has its resource without naming it",
            "not a parameter in WIT",
        )
        .note("every function of a resource is a method, unless it is `static`")
        .fix(format!("remove `{shown}`"), vec![edit])
}

/// The length of a line that is a comment in shells, Python and YAML: `# like this`.
///
/// Only where nothing in it could be a comment or a string of WIT.
pub(super) fn hash_comment(before: &str, text: &str) -> Option<usize> {
    let begins_line = before.trim_end_matches([' ', '\t']);
    if !text.starts_with("# ") || !(begins_line.is_empty() || begins_line.ends_with('\n')) {
        return None;
    }
    let line = text.lines().next()?;
    let other = ["//", "/*", "\"", "\r"]
        .iter()
        .any(|other| line.contains(other));
    (!other).then_some(line.len())
}

/// What is wrong with such a comment.
pub(super) fn misplaced_comment(reporter: &Reporter, range: Range<usize>) -> Diagnostic {
    let edit = reporter.replace(range.start..range.start + 1, "//");
    reporter
        .error(range, "comments begin with `//`", "not with `#`")
        .fix("replace it by `//`", vec![edit])
}

/// The length of the `&` or `&mut ` before a type.
pub(super) fn reference(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('&')?;
    let length = if rest.starts_with("mut ") {
        "&mut ".len()
    } else {
        1
    };
    let next = text.as_bytes().get(length)?;
    (next.is_ascii_alphabetic() || *next == b'%').then_some(length)
}

/// What is wrong with a reference, which is `range`; `behind` is what follows it.
pub(super) fn misplaced_reference(
    reporter: &Reporter,
    range: Range<usize>,
    behind: &str,
) -> Diagnostic {
    let in_word = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '%');
    let length = behind.find(|char| !in_word(char)).unwrap_or(behind.len());
    let end = range.end + length;
    let diagnostic = reporter.error(range.clone(), "WIT has no references", "not a part of WIT");
    if &behind[..length] == "str" {
        let edit = reporter.replace(range.start..end, "string");
        return diagnostic.fix("write `string`", vec![edit]);
    }
    let remove = reporter.replace(range.clone(), "");
    let diagnostic = diagnostic.fix("remove it: values are passed as they are", vec![remove]);
    if behind[length..].starts_with('<') {
        return diagnostic;
    }
    let edits = vec![
        reporter.replace(range, "borrow<"),
        reporter.insert(end, ">"),
    ];
    diagnostic.fix("borrow it, if it is a resource", edits)
}
