//! The folder of the cache, and the rules for what is in it: it is this user's, and nobody else's to write.

use std::fs::{self, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::key::Key;

/// The folder of a cache, looked at and found fit, with its key.
pub(crate) struct Folder {
    path: PathBuf,
    key: Key,
}

impl Folder {
    /// Opens the folder, and makes it and its key where they are missing.
    ///
    /// # Errors
    ///
    /// If it cannot be made, or others could write to it.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        make(path)?;
        let metadata = fs::symlink_metadata(path)?;
        if !metadata.is_dir() {
            return Err(refused("it is not a folder"));
        }
        owned(&metadata, 0o022)?;
        let key = Key::read_or_make(path)?;
        Ok(Self {
            path: path.to_owned(),
            key,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn file(&self, name: &str, ending: &str) -> PathBuf {
        self.path.join(format!("{name}.{ending}"))
    }

    pub(crate) fn key(&self) -> &Key {
        &self.key
    }
}

/// Whether a file is a plain one of this user's with no way in for others.
///
/// # Errors
///
/// If it is not there, or is not such a file.
pub(crate) fn own_file(path: &Path) -> io::Result<Metadata> {
    let metadata = fs::symlink_metadata(path)?;
    if !metadata.is_file() {
        return Err(refused("it is not a plain file"));
    }
    owned(&metadata, 0o022)?;
    Ok(metadata)
}

/// Refuses what belongs to another user, or has one of these permissions.
#[cfg(unix)]
pub(crate) fn owned(metadata: &Metadata, forbidden: u32) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    if metadata.uid() != rustix::process::geteuid().as_raw() {
        return Err(refused("it belongs to another user"));
    }
    if metadata.mode() & forbidden != 0 {
        return Err(refused("other users could change it"));
    }
    Ok(())
}

/// Elsewhere the user's own folders are closed to others by their place.
#[cfg(not(unix))]
pub(crate) fn owned(_metadata: &Metadata, _forbidden: u32) -> io::Result<()> {
    Ok(())
}

/// Writes a file in one step: who reads it sees all of it, or what was there before.
///
/// # Errors
///
/// If it cannot be written; then nothing has changed.
pub(crate) fn write(path: &Path, parts: &[&[u8]], replace: bool) -> io::Result<()> {
    let folder = path.parent().ok_or_else(|| refused("it is in no folder"))?;
    // Only this user can read and write what `tempfile` makes.
    let mut file = tempfile::Builder::new()
        .prefix(TEMPORARY)
        .tempfile_in(folder)?;
    for part in parts {
        file.write_all(part)?;
    }
    file.flush()?;
    if replace {
        file.persist(path)?;
    } else {
        file.persist_noclobber(path)?;
    }
    Ok(())
}

/// What the names of files begin with that are being written.
pub(crate) const TEMPORARY: &str = ".writing-";

fn refused(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, why)
}

#[cfg(unix)]
fn make(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
}

#[cfg(not(unix))]
fn make(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn allow(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn it_is_made_for_this_user_only() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("a/b");
        let folder = Folder::open(&path).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o700);
        assert_eq!(mode(&path.join("key")), 0o600);
        assert_eq!(folder.key(), Folder::open(&path).unwrap().key());
    }

    #[test]
    fn a_folder_that_others_can_write_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("open");
        Folder::open(&path).unwrap();
        allow(&path, 0o770);
        assert!(Folder::open(&path).is_err());
        allow(&path, 0o750);
        assert!(Folder::open(&path).is_ok(), "to read is no harm");
    }

    #[test]
    fn a_link_or_a_file_is_no_folder() {
        let root = tempfile::tempdir().unwrap();
        let (real, link, file) = (
            root.path().join("real"),
            root.path().join("link"),
            root.path().join("file"),
        );
        Folder::open(&real).unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        assert!(Folder::open(&link).is_err());
        fs::write(&file, "").unwrap();
        assert!(Folder::open(&file).is_err());
        assert!(Folder::open(&file.join("below")).is_err());
    }
}
