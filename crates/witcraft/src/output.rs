//! Writing files: atomically, only where they differ, and never over what we did not generate.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, io};

use similar::TextDiff;
use tempfile::NamedTempFile;
use witcraft_codegen::is_generated;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};

/// What writing a file came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// It was not there, or differed.
    New,
    /// It was equal already and was not touched.
    Unchanged,
}

/// Writes `text` to `path`.
///
/// The file is replaced in one step: whoever reads it sees the old text or the new one. A file
/// that Witcraft did not generate is only replaced with `force`.
pub(crate) fn write(path: &Path, text: &str, force: bool) -> Result<Written, Failure> {
    stage(path, text, force)?.commit()
}

/// As [`write()`], up to the step that replaces the file: what can be wrong with several files is found before the
/// first is replaced.
pub(crate) fn stage(path: &Path, text: &str, force: bool) -> Result<Staged, Failure> {
    let fresh = match read(path) {
        Ok(old) if old == text.as_bytes() => None,
        Ok(old) if !(force || old.is_empty() || is_generated(&String::from_utf8_lossy(&old))) => {
            return Err(not_generated(path));
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(unwritable(path, &error));
        }
        _ => Some(Fresh::new(path, text.as_bytes()).map_err(|error| unwritable(path, &error))?),
    };
    let path = path.to_owned();
    Ok(Staged { path, fresh })
}

/// A file whose new content is on the disk already.
pub(crate) struct Staged {
    path: PathBuf,
    /// `None` if it is what it should be.
    fresh: Option<Fresh>,
}

impl Staged {
    pub(crate) fn commit(self) -> Result<Written, Failure> {
        let Some(fresh) = self.fresh else {
            return Ok(Written::Unchanged);
        };
        fresh
            .put()
            .map_err(|error| unwritable(&self.path, &error))?;
        Ok(Written::New)
    }
}

/// Writes a binary to `path`, in one step. A file that is no WebAssembly is only replaced with
/// `force`.
pub(crate) fn write_wasm(path: &Path, bytes: &[u8], force: bool) -> Result<Written, Failure> {
    match read(path) {
        Ok(old) if old == bytes => return Ok(Written::Unchanged),
        Ok(old) if !(force || old.is_empty() || old.starts_with(b"\0asm")) => {
            return Err(not_generated(path));
        }
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(unwritable(path, &error)),
    }
    replace(path, bytes).map_err(|error| unwritable(path, &error))?;
    Ok(Written::New)
}

/// Writes what is neither generated code nor the user's own, in one step, over whatever is there.
pub(crate) fn put(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Failure> {
    replace(path, content.as_ref()).map_err(|error| unwritable(path, &error))
}

/// A device or a pipe: nothing can be read back from it, and it must not give way to a file.
fn is_stream(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// What the file at `path` holds; a stream holds nothing.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    match is_stream(path) {
        true => Ok(Vec::new()),
        false => fs::read(path),
    }
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    Fresh::new(path, bytes)?.put()
}

/// New content, and what it is to be the content of.
enum Fresh {
    /// Beside the file that it replaces.
    File {
        file: NamedTempFile,
        place: PathBuf,
    },
    Stream {
        file: fs::File,
        bytes: Vec<u8>,
    },
}

impl Fresh {
    /// Where there is a file, whoever may read and write it stays the same; where there is a link, what it leads to
    /// is replaced.
    fn new(path: &Path, bytes: &[u8]) -> io::Result<Self> {
        if is_stream(path) {
            let file = fs::OpenOptions::new().write(true).open(path)?;
            let bytes = bytes.to_vec();
            return Ok(Self::Stream { file, bytes });
        }
        let old = fs::metadata(path).ok().filter(fs::Metadata::is_file);
        let place = match old {
            Some(_) => fs::canonicalize(path)?,
            None => path.to_owned(),
        };
        let folder = match place.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        fs::create_dir_all(folder)?;
        let mut builder = tempfile::Builder::new();
        // Temporary files are private; what is generated is as public as any other source.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = builder.prefix(".witcraft-").tempfile_in(folder)?;
        file.write_all(bytes)?;
        if let Some(old) = old {
            file.as_file().set_permissions(old.permissions())?;
        }
        file.as_file().sync_all()?;
        Ok(Self::File { file, place })
    }

    fn put(self) -> io::Result<()> {
        match self {
            Self::File { file, place } => {
                file.persist(place)?;
                Ok(())
            }
            Self::Stream { mut file, bytes } => file.write_all(&bytes),
        }
    }
}

/// How the file at `path` differs from `text`, as a unified diff; `None` if it does not.
pub(crate) fn difference(path: &Path, text: &str) -> Option<String> {
    let old = read(path).unwrap_or_default();
    if old == text.as_bytes() && path.exists() {
        return None;
    }
    let old = String::from_utf8_lossy(&old);
    Some(diff(&path.display().to_string(), &old, text, "generated"))
}

/// How `old` differs from `new`, which is the same file once it is `done`, as a unified diff.
pub(crate) fn diff(name: &str, old: &str, new: &str, done: &str) -> String {
    TextDiff::from_lines(old, new)
        .unified_diff()
        .context_radius(3)
        .header(name, &format!("{name} ({done})"))
        .to_string()
}

/// Replaces the text of a file of the user's, in one step; one that nobody may write is left alone.
pub(crate) fn rewrite(path: &Path, text: &str) -> Result<(), Failure> {
    let attempt = || -> io::Result<()> {
        if fs::metadata(path)?.permissions().readonly() {
            return Err(io::Error::new(
                io::ErrorKind::PermissionDenied,
                "it is read-only",
            ));
        }
        replace(path, text.as_bytes())
    };
    attempt().map_err(|error| unwritable(path, &error))
}

/// A duration for people: `12 ms`, `1.2 s`.
pub(crate) fn duration(duration: Duration) -> String {
    if duration < Duration::from_secs(1) {
        format!("{} ms", duration.as_millis())
    } else {
        format!("{:.1} s", duration.as_secs_f64())
    }
}

fn not_generated(path: &Path) -> Failure {
    let diagnostic = Diagnostic::error(
        "not-generated",
        "this file is in the way: Witcraft did not generate it",
    )
    .at_path(path.display().to_string())
    .help("write to another file, or pass `--force` to replace it");
    Failure::new(vec![diagnostic], SourceSet::default())
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    let diagnostic = Diagnostic::error("unwritable", format!("cannot write this file: {error}"))
        .at_path(path.display().to_string())
        .note("it is as it was");
    Failure::new(vec![diagnostic], SourceSet::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "// Generated by witcraft 0.1.0\nold\n";
    const NEW: &str = "// Generated by witcraft 0.1.0\nnew\n";

    #[test]
    fn equal_files_are_left_alone_and_others_are_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/down/x.rs");
        assert_eq!(write(&path, OLD, false).unwrap(), Written::New);
        assert_eq!(write(&path, OLD, false).unwrap(), Written::Unchanged);
        assert_eq!(write(&path, NEW, false).unwrap(), Written::New);
        assert_eq!(fs::read_to_string(&path).unwrap(), NEW);
        let left = fs::read_dir(path.parent().unwrap()).unwrap().count();
        assert_eq!(left, 1, "no temporary file stays behind");
    }

    #[test]
    fn what_others_wrote_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.rs");
        fs::write(&path, "fn main() {}\n").unwrap();
        let failure = write(&path, NEW, false).unwrap_err();
        assert_eq!(failure.diagnostics[0].code, "not-generated");
        assert_eq!(fs::read_to_string(&path).unwrap(), "fn main() {}\n");
        assert_eq!(write(&path, NEW, true).unwrap(), Written::New);
    }

    #[test]
    fn what_cannot_be_written_is_said() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("file"), "").unwrap();
        let failure = write(&folder.path().join("file/x.rs"), NEW, false).unwrap_err();
        assert_eq!(failure.diagnostics[0].code, "unwritable");
    }

    #[test]
    fn files_of_the_user_keep_their_permissions() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.wit");
        assert_eq!(
            rewrite(&path, "new").unwrap_err().diagnostics[0].code,
            "unwritable",
            "vanished"
        );
        fs::write(&path, "old").unwrap();
        rewrite(&path, "new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert!(rewrite(&path, "newer").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    }

    #[test]
    fn a_missing_or_stale_file_differs() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.rs");
        assert!(difference(&path, "").is_some(), "missing is stale");
        fs::write(&path, "a\nb\n").unwrap();
        assert_eq!(difference(&path, "a\nb\n"), None);
        let diff = difference(&path, "a\nc\n").unwrap();
        assert!(diff.contains("-b\n+c\n"), "{diff}");
    }
}
