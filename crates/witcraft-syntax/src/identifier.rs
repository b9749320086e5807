//! What a name may look like, and what was probably meant where it does not.

use crate::lookalike::{to_ascii, visible};

/// Why a word is not a name, or `None` if it is one.
///
/// Names are kebab-case: words joined by `-`, each all lower or all upper case, the first one
/// beginning with a letter.
pub(crate) fn problem(name: &str) -> Option<String> {
    if name.is_empty() {
        return Some("there is no name after the `%`".into());
    }
    for char in name.chars() {
        if !char.is_ascii() && !char.is_alphanumeric() {
            return Some(format!("unexpected character `{}`", visible(char)));
        }
    }
    if name.contains('_') {
        return Some(format!("names are in kebab-case, and `{name}` has a `_`"));
    }
    if !name.is_ascii() {
        return Some(format!("names are ASCII, and `{name}` is not"));
    }
    if name.split('-').any(str::is_empty) {
        return Some(format!(
            "every `-` in a name stands between two words, and in `{name}` one does not"
        ));
    }
    if name.starts_with(|char: char| char.is_ascii_digit()) {
        return Some(format!("names begin with a letter, and `{name}` does not"));
    }
    let mixed = |word: &str| {
        word.contains(|char: char| char.is_ascii_lowercase())
            && word.contains(|char: char| char.is_ascii_uppercase())
    };
    name.split('-').any(mixed).then(|| {
        format!("names are in kebab-case, and `{name}` mixes upper and lower case in one word")
    })
}

/// Whether a text is a name; it may be a keyword.
pub(crate) fn is_name(text: &str) -> bool {
    text.chars()
        .all(|char| char.is_ascii_alphanumeric() || char == '-')
        && problem(text).is_none()
}

/// The name, with a `%` where it would be a keyword.
pub(crate) fn escaped(name: &str) -> String {
    let sigil = if crate::is_keyword(name) { "%" } else { "" };
    format!("{sigil}{name}")
}

/// The name in kebab-case, if something is left of it.
pub(crate) fn to_kebab(name: &str) -> Option<String> {
    let name = to_ascii(name);
    if !name.is_ascii() {
        return None;
    }
    let mut kebab = String::with_capacity(name.len() + 4);
    let chars: Vec<char> = name.chars().collect();
    for (index, char) in chars.iter().enumerate() {
        if !char.is_ascii_alphanumeric() {
            if !kebab.is_empty() && !kebab.ends_with('-') {
                kebab.push('-');
            }
            continue;
        }
        let previous = index.checked_sub(1).map(|index| chars[index]);
        let next = chars.get(index + 1);
        // `aB` begins a word at `B`, and so does `HTMLPage` at `P`.
        let begins_word = char.is_ascii_uppercase()
            && previous.is_some_and(|previous| {
                previous.is_ascii_lowercase()
                    || previous.is_ascii_digit()
                    || (previous.is_ascii_uppercase() && next.is_some_and(char::is_ascii_lowercase))
            });
        if begins_word && !kebab.ends_with('-') && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(char.to_ascii_lowercase());
    }
    let kebab = kebab.trim_end_matches('-').to_owned();
    problem(&kebab).is_none().then_some(kebab)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kebab_case() {
        for good in ["a", "a-b", "A-b", "HTTP-proxy", "a1", "x-2", "a-1b"] {
            assert_eq!(problem(good), None, "{good}");
        }
        for bad in [
            "", "_", "a_b", "aB", "Ab", "a-", "-a", "a--b", "1a", "é", "a\u{a0}",
        ] {
            assert!(problem(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn other_conventions_become_kebab_case() {
        for (from, to) in [
            ("foo_bar", "foo-bar"),
            ("FooBar", "foo-bar"),
            ("fooBar2Baz", "foo-bar2-baz"),
            ("HTMLPage", "html-page"),
            ("SCREAMING_CASE", "screaming-case"),
            ("_private", "private"),
            ("a--b-", "a-b"),
            ("a\u{200b}b", "ab"),
            ("my–name", "my-name"),
        ] {
            assert_eq!(to_kebab(from).as_deref(), Some(to));
        }
        assert_eq!(to_kebab("_"), None);
        assert_eq!(to_kebab("é"), None);
        assert_eq!(to_kebab("1a"), None);
    }
}
