//! Where the lock of a package is, and reading it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use witcraft_abi::{FILE_NAME, Lock};
use witcraft_config::Config;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};

/// The lock's place unless told: the one that the configuration names, else beside the WIT.
pub(crate) fn place(paths: &[PathBuf], config: Option<&Config>) -> PathBuf {
    if let Some(config) = config {
        return match &config.abi {
            Some(abi) => config.resolve(&abi.lock.value),
            None => beside_first(&config.inputs()),
        };
    }
    beside_first(paths)
}

/// One lock pins all that is loaded; it stands beside what is named first.
fn beside_first(paths: &[PathBuf]) -> PathBuf {
    beside(paths.first().map_or(Path::new("."), PathBuf::as_path))
}

fn beside(wit: &Path) -> PathBuf {
    if wit.is_dir() {
        wit.join(FILE_NAME)
    } else {
        wit.with_file_name(FILE_NAME)
    }
}

/// Reads a lock; `None` if there is no such file.
pub(crate) fn read(path: &Path) -> Result<Option<Lock>, Failure> {
    let name = path.display().to_string();
    match fs::read_to_string(path) {
        Ok(text) => Lock::parse(&name, &text).map(Some),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let message = format!("cannot read this file: {error}");
            let found = Diagnostic::error("unreadable", message).at_path(name);
            Err(Failure::new(vec![found], SourceSet::default()))
        }
    }
}

/// Reads a lock that has to be there.
pub(crate) fn require(path: &Path) -> Result<Lock, Failure> {
    read(path)?.ok_or_else(|| {
        let found = Diagnostic::error("no-lock", "there is no ABI lock here")
            .at_path(path.display().to_string())
            .help("write it with `witcraft abi lock`, and commit it");
        Failure::new(vec![found], SourceSet::default())
    })
}
