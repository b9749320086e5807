//! Identifiers in the text of generated code.

/// The identifier that `text` ends with. Empty if it ends otherwise, or with a field of something.
pub(crate) fn word_before(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, char)| is_word(*char))
        .last()
        .map_or(text.len(), |(at, _)| at);
    if text[..start].ends_with('.') {
        return "";
    }
    &text[start..]
}

/// Replaces `from` wherever it does not go on a longer word, or a path of fields.
pub(crate) fn replace_words(text: &str, from: &str, to: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(from) {
        let (before, found) = rest.split_at(at);
        out.push_str(before);
        let inside = before
            .chars()
            .next_back()
            .is_some_and(|char| is_word(char) || char == '.');
        out.push_str(if inside { from } else { to });
        rest = &found[from.len()..];
    }
    out.push_str(rest);
    out
}

/// Whether `char` can be a part of an identifier.
pub(crate) fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole() {
        assert_eq!(word_before("let x = abc_1"), "abc_1");
        assert_eq!(word_before("a.b"), "");
        assert_eq!(word_before("("), "");
        assert_eq!(
            replace_words("ab[1] b[1] a.b[1]", "b[1]", "c"),
            "ab[1] c a.b[1]"
        );
    }
}
