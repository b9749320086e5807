//! The secret that seals are made with: 32 random bytes, in a file that only this user can read.

use std::fs;
use std::io;
use std::path::Path;

use super::folder::{own_file, owned, write};

const LENGTH: usize = 32;

#[derive(PartialEq, Eq)]
pub(crate) struct Key([u8; LENGTH]);

impl Key {
    /// The key of a folder; a new one where there is none, or where it was not kept secret.
    ///
    /// With a new key, all entries are misses.
    ///
    /// # Errors
    ///
    /// If it can be neither read nor written.
    pub(crate) fn read_or_make(folder: &Path) -> io::Result<Self> {
        let path = folder.join("key");
        if let Ok(key) = Self::read(&path) {
            return Ok(key);
        }
        let mut fresh = [0; LENGTH];
        getrandom::fill(&mut fresh).map_err(|error| io::Error::other(error.to_string()))?;
        // Of several processes that begin at once, one is first, and the others take its key.
        let is_there = fs::symlink_metadata(&path).is_ok();
        match write(&path, &[&fresh], is_there) {
            Ok(()) => Ok(Self(fresh)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Self::read(&path),
            Err(error) => Err(error),
        }
    }

    fn read(path: &Path) -> io::Result<Self> {
        owned(&own_file(path)?, 0o077)?;
        let bytes = fs::read(path)?;
        let key = bytes
            .try_into()
            .map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
        Ok(Self(key))
    }

    /// The keyed hash of a text.
    pub(crate) fn mac(&self, text: &str) -> blake3::Hash {
        blake3::keyed_hash(&self.0, text.as_bytes())
    }

    #[cfg(test)]
    pub(crate) fn of(bytes: [u8; LENGTH]) -> Self {
        Self(bytes)
    }
}

/// Never shown.
impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}
