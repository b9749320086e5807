//! Characters that look like the ones of WIT, or like nothing at all.

/// All that is visible in ASCII, in its order: the full-width forms have the same.
const ASCII: &str = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/// What of ASCII a character was probably meant to be.
pub(crate) fn ascii(char: char) -> Option<&'static str> {
    Some(match char {
        '\u{ff01}'..='\u{ff5e}' => {
            let index = char as usize - 0xff01;
            &ASCII[index..=index]
        }
        '→' | '⟶' | '➔' | '➜' | '⇒' => "->",
        '‐' | '‑' | '‒' | '–' | '—' | '−' => "-",
        '\u{37e}' => ";",
        '、' | '‚' => ",",
        '‹' | '〈' => "<",
        '›' | '〉' => ">",
        '⁄' | '∕' => "/",
        '“' | '”' | '„' => "\"",
        '‘' | '’' => "'",
        _ => return None,
    })
}

/// Whether a character takes no room at all.
pub(crate) fn has_no_width(char: char) -> bool {
    matches!(
        char,
        '\u{ad}'
            | '\u{34f}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// The character, or its number where one would not see it.
pub(crate) fn visible(char: char) -> String {
    if char.is_whitespace() || char.is_control() || has_no_width(char) {
        char.escape_unicode().to_string()
    } else {
        char.to_string()
    }
}

/// Whether a character that belongs in no name can only have been meant as a part of the name around it.
pub(crate) fn joins_words(char: char) -> bool {
    has_no_width(char) || ascii(char) == Some("-")
}

/// A word in ASCII, as far as one can tell what was meant.
pub(crate) fn to_ascii(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for char in word.chars().filter(|char| !has_no_width(*char)) {
        match ascii(char) {
            Some(meant) => out.push_str(meant),
            None => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_forms_are_ascii() {
        assert_eq!(to_ascii("；：（）｛｝ａＺ～！"), ";:(){}aZ~!");
    }

    #[test]
    fn what_is_invisible_is_shown() {
        assert_eq!(visible('\u{200b}'), "\\u{200b}");
        assert_eq!(visible('\u{a0}'), "\\u{a0}");
        assert_eq!(visible('；'), "；");
    }
}
