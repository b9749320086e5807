//! String literals, which stand in attributes only.

pub(super) type StringProblem = Option<(std::ops::Range<usize>, &'static str)>;

/// The length of what follows the opening quote, and what is wrong first.
///
/// A string ends on its line. Escapes are `\"`, `\'`, `\\`, `\t`, `\n`, `\r`, `\u{1f}` and two
/// hexadecimal digits.
pub(super) fn string(rest: &str) -> (usize, StringProblem) {
    let mut problem: StringProblem = None;
    let mut bytes = Vec::new();
    let mut chars = rest.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        match char {
            '"' => {
                if problem.is_none() && std::str::from_utf8(&bytes).is_err() {
                    problem = Some((0..at, "the bytes of this string are not UTF-8"));
                }
                return (at + 1, problem);
            }
            '\n' | '\r' => return (at, Some((at..at, "this string is not closed on its line"))),
            '\\' => {
                let length = escape(&rest[at + 1..], &mut bytes);
                let bad = length.is_none();
                // A quote or a line end is looked at again, so that the string still ends there.
                let length = length.unwrap_or(0);
                while chars
                    .peek()
                    .is_some_and(|(next, _)| *next < at + 1 + length)
                {
                    chars.next();
                }
                if bad && problem.is_none() {
                    problem = Some((at..at + 1, "unknown escape in this string"));
                }
            }
            char if (char as u32) < 0x20 || char as u32 == 0x7f => {
                problem.get_or_insert((at..at + 1, "control characters must be escaped"));
            }
            char => bytes.extend(char.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    let end = rest.len();
    (
        end,
        Some((end..end, "this string is not closed on its line")),
    )
}

/// The length of the escape after its backslash; adds what it stands for.
fn escape(rest: &str, bytes: &mut Vec<u8>) -> Option<usize> {
    let first = rest.chars().next()?;
    match first {
        '"' | '\'' | '\\' => bytes.push(first as u8),
        't' => bytes.push(b'\t'),
        'n' => bytes.push(b'\n'),
        'r' => bytes.push(b'\r'),
        'u' => {
            let digits = rest[1..].strip_prefix('{')?;
            let end = digits.find('}')?;
            let digits = &digits[..end];
            if !digits.starts_with(|char: char| char.is_ascii_hexdigit()) || digits.ends_with('_') {
                return None;
            }
            let number = u32::from_str_radix(&digits.replace('_', ""), 16).ok()?;
            let char = char::from_u32(number)?;
            bytes.extend(char.encode_utf8(&mut [0; 4]).as_bytes());
            return Some(end + 3);
        }
        _ => {
            let pair = rest.get(..2)?;
            let hex = pair.bytes().all(|byte| byte.is_ascii_hexdigit());
            bytes.push(u8::from_str_radix(pair, 16).ok().filter(|_| hex)?);
            return Some(2);
        }
    }
    Some(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_know_their_escapes() {
        let length = |text| {
            let (length, problem) = string(text);
            (length, problem.is_none())
        };
        assert_eq!(length(r#"a\"b" c"#), (5, true));
        assert_eq!(length(r#"\u{1f_600}\41" c"#), (14, true));
        assert_eq!(length(r#"\u{110000}""#), (11, false));
        assert_eq!(length(r#"\ff""#), (4, false));
        assert_eq!(length("open\n\""), (4, false));
        assert_eq!(length("open"), (4, false));
    }
}
