//! Compiled code, kept between runs.
//!
//! An entry is one file with machine code, `<name>.cwasm`, and one that vouches for it, `<name>.seal`.
//! The name is a hash of the WebAssembly and of all that code depends on: the engine's settings, the
//! version of Wasmtime and the features of the processor. What changes any of these is looked for
//! under another name, so a stale entry is a miss.
//!
//! Machine code is trusted like a program of one's own, so it is only loaded if this user wrote it and
//! nothing has changed since:
//!
//! - The folder and its files belong to this user, and nobody else can write them.
//! - A seal carries a keyed hash over everything that it says. The key is made at random, once, and
//!   stays in the folder, readable by this user only: an entry from another machine, or unpacked from an
//!   archive, has no valid seal.
//! - The seal says which content the code has to have. Reading it all takes longer than loading it, so
//!   it is read only if the file's times, place and length are not those that the seal remembers from
//!   when it was read last, or if they are so young that a change could hide behind a clock's step.
//!
//! Anything else is a miss, and never an error: what cannot be read is compiled again, and what cannot be
//! written is not kept.

mod folder;
mod key;
pub(crate) mod load;
mod seal;
mod store;

use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

pub(crate) use folder::Folder;

/// How much is kept unless another limit is set: 2 GiB.
const DEFAULT_LIMIT: u64 = 2 << 30;

/// A folder of compiled code. Nothing is read or written before it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cache {
    folder: PathBuf,
    limit: u64,
}

/// One program in the cache.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// What it was loaded from, without the folder.
    pub label: String,
    /// The name of its files, without their endings: 64 hexadecimal digits.
    pub name: String,
    /// The bytes of machine code.
    pub bytes: u64,
    /// When it was last asked for.
    pub used: SystemTime,
}

/// What was removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cleared {
    /// How many programs.
    pub entries: usize,
    /// How many bytes of files.
    pub bytes: u64,
}

impl Cache {
    /// A cache in a folder of its own, which is made when it is first needed.
    #[must_use]
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            limit: DEFAULT_LIMIT,
        }
    }

    /// This user's cache, the one of `witcraft run`: `compiled` in [`witcraft_config::cache_folder`].
    /// `None` where the environment names no such folder.
    #[must_use]
    pub fn users() -> Option<Self> {
        witcraft_config::cache_folder().map(|folder| Self::at(folder.join("compiled")))
    }

    /// With at most so many bytes of files; what was not used for the longest time goes first.
    #[must_use]
    pub fn limit(mut self, bytes: u64) -> Self {
        self.limit = bytes;
        self
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What is in it, the last used first.
    ///
    /// # Errors
    ///
    /// If the folder is there but cannot be read.
    pub fn entries(&self) -> io::Result<Vec<Entry>> {
        store::entries(&self.folder)
    }

    /// Removes all programs from it. Other files in the folder stay.
    ///
    /// # Errors
    ///
    /// If the folder cannot be read, or a file cannot be removed.
    pub fn clear(&self) -> io::Result<Cleared> {
        store::clear(&self.folder)
    }
}
