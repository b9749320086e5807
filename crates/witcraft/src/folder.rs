//! Writing a folder as a whole: whoever looks at it sees the old one or the new one, and what others
//! wrote is never replaced.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_doc::Files;
use witcraft_doc::html::MARKER;

/// Writes `files` and puts them in the place of `out`.
///
/// A folder that is there is replaced if it is empty or holds [`MARKER`]. All files are written beside
/// it first; if that fails, nothing has changed.
pub(crate) fn replace(out: &Path, files: &Files) -> Result<(), Failure> {
    let out = target(out);
    if !may_replace(&out).map_err(|error| unwritable(&out, &error))? {
        return Err(in_the_way(&out));
    }
    let attempt = || -> io::Result<()> {
        let parent = match out.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        fs::create_dir_all(parent)?;
        let fresh = beside(parent)?;
        for (path, text) in files.iter() {
            let path = fresh.path().join(path);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(path, text)?;
        }
        swap(fresh, &out, parent)
    };
    attempt().map_err(|error| unwritable(&out, &error))
}

/// The folder itself, where `out` is a link to it.
fn target(out: &Path) -> PathBuf {
    fs::canonicalize(out).unwrap_or_else(|_| out.to_owned())
}

fn may_replace(out: &Path) -> io::Result<bool> {
    match fs::read_dir(out) {
        Ok(mut entries) => Ok(entries.next().is_none() || out.join(MARKER).is_file()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(error),
    }
}

/// A folder that disappears unless it is kept.
fn beside(parent: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    // Temporary folders are private; documentation is for others.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    builder.prefix(".witcraft-").tempdir_in(parent)
}

fn swap(fresh: TempDir, out: &Path, parent: &Path) -> io::Result<()> {
    if !out.exists() {
        fs::rename(fresh.path(), out)?;
        // It is no longer where it was made.
        let _ = fresh.keep();
        return Ok(());
    }
    let old = beside(parent)?;
    let aside = old.path().join("old");
    fs::rename(out, &aside)?;
    if let Err(error) = fs::rename(fresh.path(), out) {
        fs::rename(&aside, out)?;
        return Err(error);
    }
    let _ = fresh.keep();
    Ok(())
}

fn in_the_way(out: &Path) -> Failure {
    let diagnostic =
        Diagnostic::error("in-the-way", "this is in the way: Witcraft did not make it")
            .at_path(out.display().to_string())
            .note("a folder is replaced as a whole, and what is in this one would be lost")
            .help("name another folder, or one that does not exist yet");
    Failure::new(vec![diagnostic], SourceSet::default())
}

fn unwritable(out: &Path, error: &io::Error) -> Failure {
    let diagnostic = Diagnostic::error("unwritable", format!("cannot write this folder: {error}"))
        .at_path(out.display().to_string())
        .note("nothing was changed");
    Failure::new(vec![diagnostic], SourceSet::default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use witcraft_doc::Documentation;
    use witcraft_doc::html::{Options, render};
    use witcraft_model::{Input, Loader};

    fn files(wit: &str) -> Files {
        let package = Loader::default()
            .load(&[Input::text("i.wit", wit)])
            .unwrap();
        render(&Documentation::new(&package, &[]).0, Options::default())
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_is_replaced_as_a_whole() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("deep/site");
        replace(&out, &files("package a:b;\ninterface i {}\n")).unwrap();
        assert!(out.join("a_b/interface.i.html").is_file());
        replace(&out, &files("package a:b;\ninterface j {}\n")).unwrap();
        assert!(!out.join("a_b/interface.i.html").exists());
        assert!(out.join("a_b/interface.j.html").is_file());
        assert_eq!(
            names(&place.path().join("deep")),
            ["site"],
            "nothing stays behind"
        );
    }

    #[test]
    fn what_others_made_stays() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("src");
        fs::create_dir(&out).unwrap();
        let made = files("package a:b;\ninterface i {}\n");
        fs::write(out.join("main.rs"), "fn main() {}").unwrap();
        let failure = replace(&out, &made).unwrap_err();
        assert_eq!(failure.diagnostics[0].code, "in-the-way");
        assert_eq!(names(&out), ["main.rs"]);
        assert_eq!(names(place.path()), ["src"]);
        let file = out.join("main.rs");
        assert_eq!(
            replace(&file, &made).unwrap_err().diagnostics[0].code,
            "in-the-way"
        );
        fs::remove_file(file).unwrap();
        replace(&out, &made).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let place = tempfile::tempdir().unwrap();
        let link = place.path().join("link");
        fs::create_dir(place.path().join("real")).unwrap();
        std::os::unix::fs::symlink("real", &link).unwrap();
        replace(&link, &files("package a:b;\ninterface i {}\n")).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(place.path().join("real/index.html").is_file());
    }
}
