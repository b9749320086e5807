//! What an error says, and what is picked out of it.

use crate::About;

/// An error with its causes, and what it is about.
pub(crate) struct Said<'a> {
    pub(crate) chain: &'a [String],
    pub(crate) about: &'a About,
}

/// What a page says about one error.
pub(crate) struct Here {
    pub(crate) why: String,
    pub(crate) next: Vec<String>,
}

impl Here {
    pub(crate) fn new(why: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            next: Vec::new(),
        }
    }

    pub(crate) fn next(mut self, next: impl Into<String>) -> Self {
        self.next.push(next.into());
        self
    }

    pub(crate) fn maybe(mut self, next: Option<String>) -> Self {
        self.next.extend(next);
        self
    }
}

impl Said<'_> {
    /// Whether any message has these words.
    pub(crate) fn has(&self, words: &str) -> bool {
        self.chain.iter().any(|message| message.contains(words))
    }

    /// What stands in backticks or quotation marks right after the words.
    pub(crate) fn after(&self, words: &str) -> Option<&str> {
        self.chain.iter().find_map(|message| quoted(message, words))
    }

    /// The words between two others.
    pub(crate) fn between(&self, from: &str, to: &str) -> Option<&str> {
        self.chain.iter().find_map(|message| {
            let rest = &message[message.find(from)? + from.len()..];
            Some(rest[..rest.find(to)?].trim())
        })
    }

    /// The first message with these words.
    pub(crate) fn message(&self, words: &str) -> Option<&str> {
        self.chain
            .iter()
            .find(|message| message.contains(words))
            .map(String::as_str)
    }
}

/// What stands in backticks or quotation marks right after the words.
pub(crate) fn quoted<'a>(message: &'a str, words: &str) -> Option<&'a str> {
    let rest = message[message.find(words)? + words.len()..].trim_start();
    let mark = rest.chars().next().filter(|mark| "`'\"".contains(*mark))?;
    let rest = &rest[mark.len_utf8()..];
    Some(&rest[..rest.find(mark)?])
}

/// A few names for a sentence: `a`, `b`, and 3 more.
pub(crate) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 8;
    let names: Vec<&str> = names.into_iter().collect();
    let mut text: Vec<String> = names
        .iter()
        .take(SHOWN)
        .map(|name| format!("`{name}`"))
        .collect();
    if names.len() > SHOWN {
        text.push(format!("and {} more", names.len() - SHOWN));
    }
    text.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_is_found() {
        assert_eq!(
            quoted("imports instance `a:b/c`, but", "instance"),
            Some("a:b/c")
        );
        assert_eq!(quoted("package 'a:b' not found", "package"), Some("a:b"));
        assert_eq!(quoted("imports instance `a:b", "instance"), None);
        assert_eq!(quoted("imports instance a", "instance"), None);
    }

    #[test]
    fn a_long_list_is_cut() {
        assert_eq!(listed(["a", "b"]), "`a`, `b`");
        assert!(listed(["a"; 10]).ends_with("`a`, and 2 more"));
    }
}
