//! What a renderer makes: texts by path. Nothing here touches the disk.

use std::collections::BTreeMap;
use std::collections::HashSet;

/// Files in memory, by their path with `/` between its parts.
///
/// Every path is relative and stays inside of the folder that it will be written to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    files: BTreeMap<String, String>,
}

impl Files {
    /// Adds a file; one of the same path is replaced.
    pub(crate) fn push(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.files.insert(path.into(), text.into());
    }

    /// The files, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The text of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

/// Gives out paths of which no two are the same to any file system, whatever it thinks of capitals.
#[derive(Debug, Default)]
pub(crate) struct Paths {
    taken: HashSet<String>,
}

impl Paths {
    /// `folder/stem.extension`, or the same with a number where that is taken.
    ///
    /// What may be dangerous in a name becomes a hyphen, so that a path stays where it belongs.
    pub(crate) fn take(&mut self, folder: &str, stem: &str, extension: &str) -> String {
        let stem: String = stem
            .chars()
            .map(|c| match c {
                'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '_' | '-' | '@' | '+' => c,
                _ => '-',
            })
            .collect();
        // Some systems drop dots at the end of a name, and some give those at the start a meaning.
        let stem = stem.trim_matches('.');
        let mut number = 1;
        loop {
            let suffix = if number == 1 {
                String::new()
            } else {
                format!("~{number}")
            };
            let path = format!("{folder}{stem}{suffix}{extension}");
            if self.taken.insert(path.to_lowercase()) {
                return path;
            }
            number += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside_and_apart() {
        let mut paths = Paths::default();
        assert_eq!(paths.take("a/", "types", ".html"), "a/types.html");
        assert_eq!(paths.take("a/", "TYPES", ".html"), "a/TYPES~2.html");
        assert_eq!(paths.take("a/", "../../x", ".html"), "a/-..-x.html");
        assert_eq!(paths.take("", "c:\\x", ""), "c--x");
    }
}
