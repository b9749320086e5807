//! Whether a component is still the one that would be made: by content, not by time.

use std::fs;
use std::path::{Path, PathBuf};

use witcraft_model::{GENERATED_BY, GENERATION};

use super::check::Checks;

/// What a component was made of.
pub(super) struct Key(String);

impl Key {
    /// Of a module, what it is checked against, and the tools that make the component.
    pub(super) fn of(module: &[u8], checks: &Checks) -> Self {
        let mut hasher = blake3::Hasher::new();
        let tools = GENERATION
            .iter()
            .flat_map(|(name, version)| [*name, *version]);
        for tool in tools.chain([GENERATED_BY]) {
            hasher.update(tool.as_bytes()).update(b"\0");
        }
        // The length keeps what is at the end of one from being taken for the beginning of the next.
        let length = u64::try_from(module.len()).unwrap_or(u64::MAX);
        hasher.update(&length.to_le_bytes()).update(module);
        hasher.update(checks.texts());
        Self(hasher.finalize().to_hex().to_string())
    }

    /// The component, if it was made of the same, and is as it was made.
    pub(super) fn fresh(&self, component: &Path) -> Option<Vec<u8>> {
        let noted = fs::read_to_string(note(component)).ok()?;
        let (key, made) = noted.trim_end().split_once(' ')?;
        let bytes = (key == self.0).then(|| fs::read(component).ok())??;
        (blake3::hash(&bytes).to_hex().as_str() == made).then_some(bytes)
    }

    /// Notes what the component was made of. Where that cannot be written, it is made again.
    pub(super) fn write(&self, component: &Path, bytes: &[u8]) {
        let text = format!("{} {}\n", self.0, blake3::hash(bytes).to_hex());
        let _ = super::write(&note(component), text.as_bytes());
    }
}

fn note(component: &Path) -> PathBuf {
    component.with_extension("made-of")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_content_is_fresh() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.component.wasm");
        let checks = Checks::default();
        let key = Key::of(b"module", &checks);
        assert_eq!(key.fresh(&path), None, "nothing is there");
        super::super::write(&path, b"component").unwrap();
        key.write(&path, b"component");
        assert_eq!(key.fresh(&path).as_deref(), Some(&b"component"[..]));
        assert_eq!(Key::of(b"other", &checks).fresh(&path), None);
        fs::write(&path, b"changed").unwrap();
        assert_eq!(key.fresh(&path), None, "somebody changed it");
        for damaged in ["", "no key", &key.0] {
            fs::write(note(&path), damaged).unwrap();
            assert_eq!(key.fresh(&path), None, "{damaged}");
        }
    }
}
