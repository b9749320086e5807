//! Lints in generated code: they are about code that people write.
//!
//! Upstream allows a few lints on many an item inside. Here every item of the outermost level allows all that
//! a crate may have turned on, so that `mod bindings;` needs no attribute of its own, and what is inside is
//! left bare. An inner attribute at the top would be shorter, but `include!` refuses it.

use super::strings::end_of_string;

/// `warnings` is whatever the crate warns of; the others are for what it denies.
const ALLOW: &str = "#[allow(warnings, clippy::all, clippy::pedantic, clippy::restriction, missing_docs, unsafe_code)]\n";

/// `code` as upstream writes it, without the lints that it allows.
pub(crate) fn strip(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    // All before is copied, or left out.
    let (mut copied, mut at) = (0, 0);
    while at < code.len() {
        if let Some(past) = past_text(code, at).or_else(|| past_macro(code, at)) {
            at = past;
        } else if let Some(past) = past_lints(code, at) {
            out.push_str(&code[copied..at]);
            at = past;
            copied = at;
        } else {
            at += 1;
        }
    }
    out.push_str(&code[copied..]);
    out
}

/// `code` where its outermost items allow lints.
pub(crate) fn allow(code: &str) -> String {
    let bytes = code.as_bytes();
    let mut out = String::with_capacity(code.len() + 32 * ALLOW.len());
    let (mut copied, mut at, mut depth) = (0, 0, 0_usize);
    let mut between = true;
    while at < bytes.len() {
        if let Some(past) = past_text(code, at) {
            at = past;
            continue;
        }
        if between && !bytes[at].is_ascii_whitespace() {
            out.push_str(&code[copied..at]);
            copied = at;
            if !calls_macro(&code[at..]) {
                out.push_str(ALLOW);
            }
            between = false;
        }
        match bytes[at] {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' => {
                depth = depth.saturating_sub(1);
                // `const _: () = { … };` goes on.
                between = depth == 0 && !code[at + 1..].trim_start().starts_with(';');
            }
            b')' | b']' => depth = depth.saturating_sub(1),
            b';' => between = depth == 0,
            _ => {}
        }
        at += 1;
    }
    out.push_str(&code[copied..]);
    out
}

/// Where a string or a comment ends, if one begins `at`.
fn past_text(code: &str, at: usize) -> Option<usize> {
    let bytes = code.as_bytes();
    match bytes[at] {
        b'"' => Some(end_of_string(bytes, at).map_or(bytes.len(), |end| end + 1)),
        b'/' if bytes.get(at + 1) == Some(&b'/') => {
            Some(code[at..].find('\n').map_or(code.len(), |end| at + end))
        }
        _ => None,
    }
}

/// Where a macro's definition ends, if one begins `at`: what it writes stands elsewhere, and keeps its lints.
fn past_macro(code: &str, at: usize) -> Option<usize> {
    if !code.as_bytes()[at..].starts_with(b"macro_rules!") {
        return None;
    }
    Some(super::text::block(code, at).map_or(code.len(), |block| block.end))
}

/// Where an attribute that does nothing but allow ends, with the line feed after it, if one begins `at`.
fn past_lints(code: &str, at: usize) -> Option<usize> {
    let rest = code.as_bytes().get(at..)?;
    let allows = [&b"#[allow("[..], b"#![allow("]
        .iter()
        .any(|start| rest.starts_with(start));
    let end = allows.then(|| code[at..].find(")]"))?? + at + 2;
    Some(end + usize::from(code[end..].starts_with('\n')))
}

/// Whether the item that `code` begins with is the call of a macro: what is put on it would be ignored.
fn calls_macro(mut code: &str) -> bool {
    while let Some(attribute) = code.strip_prefix("#[") {
        let Some(end) = attribute.find(']') else {
            return false;
        };
        code = attribute[end + 1..].trim_start();
    }
    let path = code.split(['{', '(', '[', ';', '=']).next();
    path.is_some_and(|path| path.trim_end().ends_with('!') && !path.starts_with("macro_rules"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outermost_item_allows_lints_and_nothing_else_does() {
        let code = "\
// A comment.
/// Says `#[allow(x)]`, and {.
#[allow(clippy::all)]
pub fn f() -> [u8; 2] {
    #[allow(unused)]
    g(\"}; #[allow(y)]\");
}
#[derive(A)]
pub struct S { }
const _: () = { };
pub use a::{b, c};
macro_rules! m {
    () => { #[allow(kept)] fn h() {} }
}
a::flags! {
    pub struct F;
}
mod rt {
    #![allow(dead_code)]
}
";
        let expected = "\
// A comment.
/// Says `#[allow(x)]`, and {.
ALLOW
pub fn f() -> [u8; 2] {
    g(\"}; #[allow(y)]\");
}
ALLOW
#[derive(A)]
pub struct S { }
ALLOW
const _: () = { };
ALLOW
pub use a::{b, c};
ALLOW
macro_rules! m {
    () => { #[allow(kept)] fn h() {} }
}
a::flags! {
    pub struct F;
}
ALLOW
mod rt {
    }
";
        let bare = |code: &str| -> String {
            let lines = code.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(|line| format!("{line}\n")).collect()
        };
        let allowed = allow(&strip(code)).replace(ALLOW, "ALLOW\n");
        assert_eq!(bare(&allowed), bare(expected));
    }
}
