//! What a string literal stands for.

/// The text of a string literal; `None` for every other literal.
pub(crate) fn string(literal: &str) -> Option<String> {
    if let Some(raw) = literal.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let quoted = raw.get(hashes..raw.len().checked_sub(hashes)?)?;
        return Some(quoted.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    }
    unescape(literal.strip_prefix('"')?.strip_suffix('"')?)
}

/// The word for a literal that is no string.
pub(crate) fn kind(literal: &str) -> &'static str {
    let prefix = literal.split(['"', '\'', '#']).next().unwrap_or_default();
    match (prefix, literal.contains('"'), literal.contains('\'')) {
        ("b" | "br", true, _) => "byte string",
        ("c" | "cr", true, _) => "C string",
        ("b", _, true) => "byte",
        ("", _, true) => "character",
        _ => "number",
    }
}

fn unescape(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        if char != '\\' {
            out.push(char);
            continue;
        }
        match chars.next()? {
            'n' => out.push('\n'),
            'r' => out.push('\r'),
            't' => out.push('\t'),
            '0' => out.push('\0'),
            'x' => {
                let digits: String = [chars.next()?, chars.next()?].iter().collect();
                out.push(char::from(u8::from_str_radix(&digits, 16).ok()?));
            }
            'u' => {
                let digits: String = chars
                    .by_ref()
                    .skip(1)
                    .take_while(|char| *char != '}')
                    .collect();
                let code = u32::from_str_radix(&digits.replace('_', ""), 16).ok()?;
                out.push(char::from_u32(code)?);
            }
            // A line that goes on: what the next one begins with does not count.
            '\n' => while chars.next_if(|char| char.is_whitespace()).is_some() {},
            other => out.push(other),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_stand_for_what_rust_makes_of_them() {
        for (literal, text) in [
            (r#""a\n\t\\\"b""#, "a\n\t\\\"b"),
            (r#""\x41\u{e9}\0""#, "A\u{e9}\0"),
            ("\"a \\\n   b\"", "a b"),
            ("r\"\\n\"", "\\n"),
            ("r##\"a\"#b\"##", "a\"#b"),
        ] {
            assert_eq!(string(literal).as_deref(), Some(text), "{literal}");
        }
        for (literal, word) in [
            ("1", "number"),
            ("b\"x\"", "byte string"),
            ("br#\"x\"#", "byte string"),
            ("c\"x\"", "C string"),
            ("'\"'", "character"),
            ("b'x'", "byte"),
        ] {
            assert_eq!(kind(literal), word, "{literal}");
        }
        for other in ["1", "'a'", "b\"x\"", "c\"x\"", "1.5"] {
            assert_eq!(string(other), None, "{other}");
        }
    }
}
