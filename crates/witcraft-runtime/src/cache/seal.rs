//! A seal: what is known of a file, under a keyed hash.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use blake3::Hash;

use super::key::Key;
use crate::Kind;

const HEADER: &str = "witcraft-seal 1";

/// How old a change has to be before a file's times tell it from the next one. Clocks of file systems
/// go in steps, some of two seconds.
const STEP: Duration = Duration::from_secs(2);

/// What is known of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seal {
    /// The hash of its content.
    pub(crate) content: Hash,
    /// What it was like when its content was read.
    pub(crate) stamp: Stamp,
    /// When its content was read, in nanoseconds since 1970.
    pub(crate) read: u128,
    /// What the WebAssembly is.
    pub(crate) kind: Kind,
    /// What the WebAssembly was loaded from, for people.
    pub(crate) label: String,
}

/// What changes when a file's content does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    length: u64,
    device: u64,
    inode: u64,
    modified: i128,
    changed: i128,
}

impl Stamp {
    #[cfg(unix)]
    pub(crate) fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        let time =
            |seconds: i64, nanos: i64| i128::from(seconds) * 1_000_000_000 + i128::from(nanos);
        Self {
            length: metadata.len(),
            device: metadata.dev(),
            inode: metadata.ino(),
            modified: time(metadata.mtime(), metadata.mtime_nsec()),
            changed: time(metadata.ctime(), metadata.ctime_nsec()),
        }
    }

    /// Elsewhere nothing tells of every change, so no stamp is ever old enough: content is always read.
    #[cfg(not(unix))]
    pub(crate) fn of(metadata: &Metadata) -> Self {
        Self {
            length: metadata.len(),
            device: 0,
            inode: 0,
            modified: 0,
            changed: i128::MAX,
        }
    }

    /// Whether a change after the moment `read` would show in the times.
    fn is_settled(self, read: u128) -> bool {
        let newest = self.modified.max(self.changed);
        let step = i128::try_from(STEP.as_nanos()).unwrap_or(i128::MAX);
        i128::try_from(read).is_ok_and(|read| newest.saturating_add(step) <= read)
    }
}

/// What a look at a file came to.
pub(crate) enum Look {
    /// It is what the seal says.
    Same,
    /// It is what the seal says, and the new seal spares reading it the next time.
    SameAgain(Seal),
    /// It is something else.
    Other,
}

impl Seal {
    /// Reads a file and describes it.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or changed meanwhile.
    pub(crate) fn describe(path: &Path, kind: Kind, label: &str) -> io::Result<Self> {
        let read = now();
        let mut file = File::open(path)?;
        let stamp = Stamp::of(&file.metadata()?);
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(&mut file)?;
        if Stamp::of(&file.metadata()?) != stamp {
            return Err(io::Error::other("it changed while it was read"));
        }
        Ok(Self {
            content: hasher.finalize(),
            stamp,
            read,
            kind,
            label: one_line(label),
        })
    }

    /// Whether a file is still what the seal says.
    pub(crate) fn look(&self, path: &Path, metadata: &Metadata) -> Look {
        let stamp = Stamp::of(metadata);
        if stamp.length != self.stamp.length {
            return Look::Other;
        }
        if stamp == self.stamp && stamp.is_settled(self.read) {
            return Look::Same;
        }
        match Self::describe(path, self.kind, &self.label) {
            Ok(seen) if seen.content == self.content => Look::SameAgain(seen),
            _ => Look::Other,
        }
    }

    /// The seal as text, for the file `name` and no other.
    pub(crate) fn write(&self, name: &str, key: &Key) -> String {
        let Stamp {
            length,
            device,
            inode,
            modified,
            changed,
        } = self.stamp;
        let kind = match self.kind {
            Kind::Module => "module",
            Kind::Component => "component",
        };
        let text = format!(
            "{HEADER}\ncontent {}\nstamp {length} {device} {inode} {modified} {changed}\nread {}\n\
             kind {kind}\nlabel {}\n",
            self.content.to_hex(),
            self.read,
            self.label
        );
        let mac = key.mac(&format!("{name}\n{text}"));
        format!("{text}mac {}\n", mac.to_hex())
    }

    /// Reads a seal; `None` if it was not written with this key for this name.
    pub(crate) fn parse(text: &str, name: &str, key: &Key) -> Option<Self> {
        let (text, mac) = text.strip_suffix('\n')?.rsplit_once("mac ")?;
        // Hashes compare in constant time.
        if Hash::from_hex(mac).ok()? != key.mac(&format!("{name}\n{text}")) {
            return None;
        }
        let mut lines = text.lines();
        let mut field = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ');
        let _ = field("witcraft-seal").filter(|version| *version == "1")?;
        let content = Hash::from_hex(field("content")?).ok()?;
        let mut numbers = field("stamp")?.split(' ');
        let stamp = Stamp {
            length: numbers.next()?.parse().ok()?,
            device: numbers.next()?.parse().ok()?,
            inode: numbers.next()?.parse().ok()?,
            modified: numbers.next()?.parse().ok()?,
            changed: numbers.next()?.parse().ok()?,
        };
        Some(Self {
            content,
            stamp,
            read: field("read")?.parse().ok()?,
            kind: match field("kind")? {
                "module" => Kind::Module,
                "component" => Kind::Component,
                _ => return None,
            },
            label: field("label")?.to_owned(),
        })
    }
}

fn now() -> u128 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_nanos())
}

fn one_line(label: &str) -> String {
    label
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .take(200)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn seal() -> (tempfile::TempDir, std::path::PathBuf, Seal) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        fs::write(&path, "content").unwrap();
        let seal = Seal::describe(&path, Kind::Component, "a\nb.wasm").unwrap();
        (folder, path, seal)
    }

    #[test]
    fn a_seal_is_read_as_it_was_written() {
        let (_folder, _, seal) = seal();
        let key = Key::of([7; 32]);
        let text = seal.write("name", &key);
        assert_eq!(Seal::parse(&text, "name", &key), Some(seal));
    }

    #[test]
    fn every_changed_byte_breaks_it_and_so_does_every_end() {
        let (_folder, _, seal) = seal();
        let key = Key::of([7; 32]);
        let text = seal.write("name", &key);
        assert_eq!(Seal::parse(&text, "other", &key), None);
        assert_eq!(Seal::parse(&text, "name", &Key::of([8; 32])), None);
        for place in 0..text.len() {
            assert_eq!(Seal::parse(&text[..place], "name", &key), None);
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1;
            let Ok(changed) = String::from_utf8(bytes) else {
                continue;
            };
            assert_eq!(Seal::parse(&changed, "name", &key), None, "{place}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_young_file_is_read_and_an_old_one_is_not() {
        let (_folder, path, mut seal) = seal();
        let metadata = fs::metadata(&path).unwrap();
        assert!(matches!(seal.look(&path, &metadata), Look::SameAgain(_)));
        // As if it had been read a minute later.
        seal.read += 60_000_000_000;
        assert!(matches!(seal.look(&path, &metadata), Look::Same));
        // The same length and time of writing, but the time of the change cannot be set back.
        let written = metadata.modified().unwrap();
        fs::write(&path, "cantent").unwrap();
        let file = File::options().write(true).open(&path).unwrap();
        file.set_modified(written).unwrap();
        let metadata = fs::metadata(&path).unwrap();
        assert!(matches!(seal.look(&path, &metadata), Look::Other));
    }
}
