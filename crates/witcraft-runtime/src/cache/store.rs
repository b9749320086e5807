//! Entries: found, kept, counted and thrown out.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::folder::{Folder, TEMPORARY, own_file, write};
use super::seal::{Look, Seal};
use super::{Cleared, Entry};
use crate::Kind;

/// The ending of machine code.
const CODE: &str = "cwasm";
/// The ending of what vouches for it.
const SEAL: &str = "seal";
/// The ending of what is known of a WebAssembly file, so that it need not be read to find its entry.
const SOURCE: &str = "source";
/// No seal is longer, in bytes.
const SEAL_LIMIT: u64 = 4096;
/// How many WebAssembly files are remembered.
const SOURCES_LIMIT: usize = 4096;
/// What is being written longer than this is not written any more.
const ABANDONED: Duration = Duration::from_secs(60 * 60);

/// The file with the machine code of this name, if it may be loaded.
pub(crate) fn find(folder: &Folder, name: &str) -> Option<PathBuf> {
    let path = folder.file(name, CODE);
    let sealed = folder.file(name, SEAL);
    let seal = read_seal(folder, &sealed, &entry_name(name))?;
    let metadata = own_file(&path).ok()?;
    match seal.look(&path, &metadata) {
        Look::Same => {}
        Look::SameAgain(again) => {
            let text = again.write(&entry_name(name), folder.key());
            let _ = write(&sealed, &[text.as_bytes()], true);
        }
        Look::Other => {
            remove(folder, name);
            return None;
        }
    }
    // The time of the seal is when the entry was used last.
    if let Ok(file) = File::options().write(true).open(&sealed) {
        let _ = file.set_modified(SystemTime::now());
    }
    Some(path)
}

/// Keeps machine code under a name, and throws out what no longer fits under the limit.
///
/// # Errors
///
/// If it is larger than the limit, or cannot be written; then there is no such entry.
pub(crate) fn keep(
    folder: &Folder,
    limit: u64,
    name: &str,
    code: &[u8],
    kind: Kind,
    label: &str,
) -> io::Result<()> {
    if u64::try_from(code.len()).unwrap_or(u64::MAX) > limit {
        return Err(io::Error::other("it is larger than the whole cache may be"));
    }
    let path = folder.file(name, CODE);
    let kept = write(&path, &[code], true).and_then(|()| {
        let seal = Seal::describe(&path, kind, label)?;
        let text = seal.write(&entry_name(name), folder.key());
        write(&folder.file(name, SEAL), &[text.as_bytes()], true)
    });
    if let Err(error) = kept {
        remove(folder, name);
        return Err(error);
    }
    shrink(folder.path(), limit, name);
    Ok(())
}

/// Removes an entry, whatever there is of it.
pub(crate) fn remove(folder: &Folder, name: &str) {
    let _ = fs::remove_file(folder.file(name, SEAL));
    let _ = fs::remove_file(folder.file(name, CODE));
}

/// What is known of a WebAssembly file, if it is still true.
pub(crate) fn known_source(folder: &Folder, path: &Path) -> Option<Seal> {
    let name = source_name(path)?;
    let seal = read_seal(
        folder,
        &folder.file(&name, SOURCE),
        &format!("source {name}"),
    )?;
    // Whose the file is does not matter, nor whether it is a link: only what it holds.
    match seal.look(path, &fs::metadata(path).ok()?) {
        Look::Same => Some(seal),
        Look::SameAgain(again) => {
            learn_source(folder, path, &again);
            Some(again)
        }
        Look::Other => None,
    }
}

/// Remembers what a WebAssembly file holds.
pub(crate) fn learn_source(folder: &Folder, path: &Path, seal: &Seal) {
    if let Some(name) = source_name(path) {
        let text = seal.write(&format!("source {name}"), folder.key());
        let _ = write(&folder.file(&name, SOURCE), &[text.as_bytes()], true);
    }
}

/// Everything in a folder, the last used first.
pub(crate) fn entries(folder: &Path) -> io::Result<Vec<Entry>> {
    let mut found = Vec::new();
    for file in files(folder)? {
        if file.ending != CODE {
            continue;
        }
        let sealed = folder.join(format!("{}.{SEAL}", file.name));
        let used = fs::metadata(&sealed).and_then(|seal| seal.modified());
        found.push(Entry {
            label: label(&sealed).unwrap_or_default(),
            bytes: file.bytes,
            used: used.unwrap_or(file.modified),
            name: file.name,
        });
    }
    found.sort_by(|a, b| b.used.cmp(&a.used).then_with(|| a.name.cmp(&b.name)));
    Ok(found)
}

/// Removes everything that is ours from a folder.
pub(crate) fn clear(folder: &Path) -> io::Result<Cleared> {
    let mut cleared = Cleared::default();
    for file in files(folder)? {
        match fs::remove_file(&file.path) {
            Ok(()) => {}
            // Another process was faster.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        }
        cleared.bytes += file.bytes;
        cleared.entries += usize::from(file.ending == CODE);
    }
    Ok(cleared)
}

/// Throws out what was not used for the longest time, until the rest fits; and what nobody writes any more.
fn shrink(folder: &Path, limit: u64, fresh: &str) {
    let Ok(files) = files(folder) else { return };
    let old = |modified: SystemTime| modified.elapsed().is_ok_and(|age| age > ABANDONED);
    for file in &files {
        if file.ending == TEMPORARY && old(file.modified) {
            let _ = fs::remove_file(&file.path);
        }
    }
    let mut sources: Vec<&Found> = files.iter().filter(|file| file.ending == SOURCE).collect();
    sources.sort_by_key(|file| file.modified);
    let surplus = sources.len().saturating_sub(SOURCES_LIMIT);
    for file in sources.into_iter().take(surplus) {
        let _ = fs::remove_file(&file.path);
    }
    let Ok(entries) = entries(folder) else { return };
    let mut total: u64 = entries.iter().map(|entry| entry.bytes).sum();
    for entry in entries.iter().rev() {
        if total <= limit {
            break;
        }
        if entry.name == fresh {
            continue;
        }
        let _ = fs::remove_file(folder.join(format!("{}.{SEAL}", entry.name)));
        let _ = fs::remove_file(folder.join(format!("{}.{CODE}", entry.name)));
        total -= entry.bytes;
    }
}

struct Found {
    path: PathBuf,
    name: String,
    ending: &'static str,
    bytes: u64,
    modified: SystemTime,
}

/// The files in a folder that are ours by their names; none where there is no folder.
fn files(folder: &Path) -> io::Result<Vec<Found>> {
    let listing = match fs::read_dir(folder) {
        Ok(listing) => listing,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut found = Vec::new();
    for item in listing {
        let item = item?;
        let file = item.file_name().to_string_lossy().into_owned();
        let (name, ending) = if file.starts_with(TEMPORARY) {
            (file.as_str(), TEMPORARY)
        } else {
            let Some((name, ending)) = file.split_once('.') else {
                continue;
            };
            let known = [CODE, SEAL, SOURCE];
            let Some(ending) = known.into_iter().find(|known| *known == ending) else {
                continue;
            };
            if name.len() != 64 || !name.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                continue;
            }
            (name, ending)
        };
        // It may be gone already.
        let Ok(metadata) = item.metadata() else {
            continue;
        };
        found.push(Found {
            path: item.path(),
            name: name.to_owned(),
            ending,
            bytes: metadata.len(),
            modified: metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH),
        });
    }
    Ok(found)
}

fn read_seal(folder: &Folder, path: &Path, name: &str) -> Option<Seal> {
    let metadata = own_file(path).ok()?;
    if metadata.len() > SEAL_LIMIT {
        return None;
    }
    let text = fs::read_to_string(path).ok()?;
    Seal::parse(&text, name, folder.key())
}

/// The label in a seal, for people only: it is not checked.
fn label(path: &Path) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("label "))?;
    Some(line.chars().filter(|letter| !letter.is_control()).collect())
}

/// A seal for code is never one for a source.
fn entry_name(name: &str) -> String {
    format!("code {name}")
}

fn source_name(path: &Path) -> Option<String> {
    let path = fs::canonicalize(path).ok()?;
    let name = path.as_os_str().as_encoded_bytes();
    Some(blake3::hash(name).to_hex().to_string())
}

#[cfg(all(test, unix))]
mod tests;
