//! Finding one's way in the text of generated code without parsing it.

use std::ops::Range;

use super::strings::end_of_string;

/// The next block in braces from `from` on, braces included.
///
/// Braces in strings and in line comments do not count. Generated code has no others that are not in pairs.
pub(crate) fn block(code: &str, from: usize) -> Option<Range<usize>> {
    let bytes = code.as_bytes();
    let (mut depth, mut start) = (0_usize, None);
    let mut at = from;
    while at < bytes.len() {
        match bytes[at] {
            b'"' => at = end_of_string(bytes, at)?,
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += code[at..].find('\n')?;
            }
            b'{' => {
                depth += 1;
                start.get_or_insert(at);
            }
            b'}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(start?..at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// The items that code consists of, each with what stands before it; inner attributes are items of their own.
#[cfg(feature = "guest")]
pub(crate) fn items(code: &str) -> Vec<&str> {
    let bytes = code.as_bytes();
    let mut items = Vec::new();
    // Semicolons in brackets end nothing.
    let (mut start, mut at, mut depth) = (0, 0, 0_usize);
    while at < bytes.len() {
        let mut end = None;
        match bytes[at] {
            b'"' => at = end_of_string(bytes, at).unwrap_or(bytes.len()),
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at = code[at..].find('\n').map_or(bytes.len(), |end| at + end);
            }
            b'#' if bytes.get(at + 1) == Some(&b'!') => {
                end = code[at..].find(']').map(|end| at + end + 1);
            }
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            b';' if depth == 0 => end = Some(at + 1),
            b'{' if depth == 0 => {
                let past = block(code, at).map_or(bytes.len(), |block| block.end);
                // `use a::{b, c};` goes on.
                match code[past..].trim_start().starts_with(';') {
                    true => at = past - 1,
                    false => end = Some(past),
                }
            }
            _ => {}
        }
        match end {
            Some(end) => {
                items.push(&code[start..end]);
                (start, at) = (end, end);
            }
            None => at += 1,
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_end_where_they_should() {
        let code = "fn f() { \"}\"; // }\n { \"\\\"}\" } } fn g() {}";
        let range = block(code, 0).unwrap();
        assert!(code[range.end..].starts_with(" fn g"), "{}", &code[range]);
        assert_eq!(block("{ {", 0), None);
        assert_eq!(block("none", 0), None);
    }

    #[cfg(feature = "guest")]
    #[test]
    fn items_end_where_they_should() {
        let code = "#![a(b)]\nuse a::{b, c};\n/// x; {\n#[d]\nfn f(x: [u8; 2]) { g(\";}\"); }\nimpl A {}\n";
        let bare: Vec<&str> = items(code).into_iter().map(str::trim).collect();
        assert_eq!(
            bare,
            [
                "#![a(b)]",
                "use a::{b, c};",
                "/// x; {\n#[d]\nfn f(x: [u8; 2]) { g(\";}\"); }",
                "impl A {}"
            ]
        );
    }
}
