//! Recognises that nothing has changed since the last generation, by content.
//!
//! What is kept is one small file per set of arguments, in the user's cache folder: what went in, and what the files
//! that came out hold. Both have to be the same still, else everything is generated again. No generated text is
//! kept, so there is nothing here that a build could depend on, and a file that is damaged in whatever way says
//! nothing.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use blake3::Hasher;
use witcraft_codegen::{CANONICAL_ABI, GENERATED_BY, GENERATION};

/// The first line of a file in the cache; the number changes with what the others mean.
const FORMAT: &str = "witcraft-generated/1";

/// More files than this are not kept: those that were not written for the longest time go.
const MOST: usize = 512;

/// A generation: what is asked for, and everything that its outputs depend on.
pub(crate) struct Generation {
    /// The file that remembers it.
    file: PathBuf,
    state: String,
}

impl Generation {
    /// `arguments` say what is asked for; `texts` and the files below `roots` are what it is made from. `None` where
    /// there is no place to keep anything, or an input cannot be read: then nothing is recognised.
    pub(crate) fn new(arguments: &str, texts: &[&str], roots: &[PathBuf]) -> Option<Self> {
        let folder = witcraft_project::cache_folder()?.join("generated");
        let current = std::env::current_dir().ok()?;
        let mut asked = Hasher::new();
        part(&mut asked, current.as_os_str().as_encoded_bytes());
        part(&mut asked, arguments.as_bytes());
        let asked = asked.finalize().to_string();

        let mut state = Hasher::new();
        part(&mut state, this_program().as_bytes());
        part(&mut state, asked.as_bytes());
        for text in texts {
            part(&mut state, text.as_bytes());
        }
        part(&mut state, inputs(roots)?.as_bytes());
        Some(Self {
            file: folder.join(asked),
            state: state.finalize().to_string(),
        })
    }

    /// Whether the files that came out of the last generation from the same are all as they were.
    pub(crate) fn is_current(&self, outputs: &[&Path]) -> bool {
        let remembered = fs::read_to_string(&self.file).ok();
        remembered.is_some() && remembered == self.text(outputs)
    }

    /// Remembers what has just been generated. Where that fails there is nothing to recognise next time.
    pub(crate) fn remember(&self, outputs: &[&Path]) {
        let keep = || -> Option<()> {
            let text = self.text(outputs)?;
            let folder = self.file.parent()?;
            fs::create_dir_all(folder).ok()?;
            let mut file = tempfile::NamedTempFile::new_in(folder).ok()?;
            file.write_all(text.as_bytes()).ok()?;
            file.persist(&self.file).ok()?;
            prune(folder, MOST)
        };
        let _ = keep();
    }

    /// What the file in the cache says if everything is as it is now.
    fn text(&self, outputs: &[&Path]) -> Option<String> {
        let mut text = format!("{FORMAT}\nstate {}\n", self.state);
        for output in outputs {
            let content = blake3::hash(&fs::read(output).ok()?);
            text += &format!("output {content}\n");
        }
        Some(text)
    }
}

/// Everything that is read below `roots`, as one number: names and contents of what a loader looks at.
///
/// `None` if something cannot be read.
pub(crate) fn inputs(roots: &[PathBuf]) -> Option<String> {
    let mut hash = Hasher::new();
    for root in roots {
        part(&mut hash, root.as_os_str().as_encoded_bytes());
        if root.is_dir() {
            folder(root, true, &mut hash)?;
        } else {
            part(&mut hash, &fs::read(root).ok()?);
        }
    }
    Some(hash.finalize().to_string())
}

/// A folder of WIT, and with `deps` the packages in its `deps`: files, and folders of files.
fn folder(path: &Path, deps: bool, hash: &mut Hasher) -> Option<()> {
    let mut entries: Vec<PathBuf> = fs::read_dir(path)
        .ok()?
        .map(|entry| Some(entry.ok()?.path()))
        .collect::<Option<_>>()?;
    entries.sort();
    for entry in entries {
        let is_deps = entry.file_name().is_some_and(|name| name == "deps");
        if entry.is_dir() {
            if is_deps && deps {
                part(hash, b"deps");
                packages(&entry, hash)?;
            }
        } else if is_input(&entry) {
            part(hash, entry.as_os_str().as_encoded_bytes());
            part(hash, &fs::read(&entry).ok()?);
        }
    }
    Some(())
}

fn packages(deps: &Path, hash: &mut Hasher) -> Option<()> {
    let mut entries: Vec<PathBuf> = fs::read_dir(deps)
        .ok()?
        .map(|entry| Some(entry.ok()?.path()))
        .collect::<Option<_>>()?;
    entries.sort();
    for entry in entries {
        part(hash, entry.as_os_str().as_encoded_bytes());
        if entry.is_dir() {
            folder(&entry, false, hash)?;
        } else if is_input(&entry) {
            part(hash, &fs::read(&entry).ok()?);
        }
    }
    Some(())
}

fn is_input(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    matches!(extension, Some("wit" | "wasm" | "wat"))
}

/// What generates: the version, and the program itself, of which there can be several of one version.
fn this_program() -> String {
    let file = std::env::current_exe().and_then(fs::metadata);
    let built = file.map(|file| (file.len(), file.modified().ok())).ok();
    format!("{GENERATED_BY} {CANONICAL_ABI} {GENERATION:?} {built:?}")
}

/// With its length before it, so that what stands beside it is not taken for a part of it.
fn part(hash: &mut Hasher, bytes: &[u8]) {
    hash.update(&bytes.len().to_le_bytes());
    hash.update(bytes);
}

/// Leaves the `most` files that were written last.
fn prune(folder: &Path, most: usize) -> Option<()> {
    let mut files: Vec<(SystemTime, PathBuf)> = fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| {
            let entry = entry.ok()?;
            Some((entry.metadata().ok()?.modified().ok()?, entry.path()))
        })
        .collect();
    files.sort();
    let surplus = files.len().saturating_sub(most);
    for (_, file) in files.drain(..surplus) {
        let _ = fs::remove_file(file);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_are_names_and_contents() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("wit");
        fs::create_dir_all(root.join("deps/b")).unwrap();
        fs::write(root.join("a.wit"), "a").unwrap();
        fs::write(root.join("deps/b/b.wit"), "b").unwrap();
        let now = || inputs(std::slice::from_ref(&root)).unwrap();
        let first = now();
        assert_eq!(first, now());
        fs::write(root.join("README.md"), "no input").unwrap();
        assert_eq!(first, now());
        let mut seen = vec![first];
        for (file, text) in [
            ("a.wit", "c"),
            ("deps/b/b.wit", "d"),
            ("new.wit", ""),
            ("deps/c.wit", ""),
        ] {
            fs::write(root.join(file), text).unwrap();
            let now = now();
            assert!(!seen.contains(&now), "{file}");
            seen.push(now);
        }
        fs::remove_file(root.join("new.wit")).unwrap();
        assert!(!seen.contains(&now()));
        assert_eq!(inputs(&[root.join("gone.wit")]), None);
    }

    #[test]
    fn the_oldest_files_go() {
        let folder = tempfile::tempdir().unwrap();
        for (name, seconds) in [("c", 3), ("a", 1), ("b", 2)] {
            let file = fs::File::create(folder.path().join(name)).unwrap();
            let time = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(seconds);
            file.set_modified(time).unwrap();
        }
        prune(folder.path(), 2).unwrap();
        let names: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(names.len(), 2);
        assert!(!names.contains(&"a".into()));
    }
}
