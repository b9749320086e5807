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
}
