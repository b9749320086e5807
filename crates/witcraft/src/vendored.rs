//! What `witcraft vendor` copied: a copy that was not edited may be replaced by a newer one, and anything else is
//! somebody's work.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use witcraft_diagnostics::Failure;

use crate::output;

/// The file in the folder of the copies that says so. No WIT is in it, so no reader of WIT looks at it.
const NAME: &str = "vendor.lock";
const HEAD: &str =
    "# Written by `witcraft vendor`: what it copied here, to tell it from what was edited.\n";

/// Copies by their place, with the hash of their content.
#[derive(Default)]
pub(crate) struct Vendored(BTreeMap<PathBuf, String>);

impl Vendored {
    /// What was copied into a folder; a line that says nothing is ignored.
    pub(crate) fn read(out: &Path) -> Self {
        let text = fs::read_to_string(out.join(NAME)).unwrap_or_default();
        let lines = text.lines().filter_map(|line| line.rsplit_once(' '));
        Self(
            lines
                .map(|(path, hash)| (out.join(path), hash.to_owned()))
                .collect(),
        )
    }

    /// Those that a copy puts there.
    pub(crate) fn of(files: &BTreeMap<PathBuf, Vec<u8>>) -> Self {
        let hashed = files
            .iter()
            .map(|(path, bytes)| (path.clone(), hash(bytes)));
        Self(hashed.collect())
    }

    /// Whether the file at this place is as it was copied.
    pub(crate) fn is_untouched(&self, path: &Path) -> bool {
        let copied = self.0.get(path);
        copied.is_some_and(|copied| fs::read(path).is_ok_and(|bytes| hash(&bytes) == *copied))
    }

    /// # Errors
    ///
    /// If it cannot be written.
    pub(crate) fn write(&self, out: &Path) -> Result<(), Failure> {
        let mut text = HEAD.to_owned();
        for (path, hash) in &self.0 {
            let inside = path.strip_prefix(out).unwrap_or(path);
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            text += &format!("{} {hash}\n", parts.join("/"));
        }
        let path = out.join(NAME);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return Ok(());
        }
        output::put(&path, text)
    }
}

fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_told_from_what_was_edited() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        let files = BTreeMap::from([
            (out.join("a b.wit"), b"a".to_vec()),
            (out.join("deps/c.wit"), b"c".to_vec()),
        ]);
        Vendored::of(&files).write(out).unwrap();
        fs::create_dir(out.join("deps")).unwrap();
        for (path, bytes) in &files {
            assert!(!Vendored::read(out).is_untouched(path), "it is not there");
            fs::write(path, bytes).unwrap();
            assert!(Vendored::read(out).is_untouched(path));
        }
        fs::write(out.join("a b.wit"), "edited").unwrap();
        assert!(!Vendored::read(out).is_untouched(&out.join("a b.wit")));
        fs::write(out.join(NAME), "damaged").unwrap();
        assert!(!Vendored::read(out).is_untouched(&out.join("deps/c.wit")));
    }
}
