//! Waiting for files to change.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::cli::Outcome;

/// Short enough to feel immediate, and long enough to cost nothing.
const PAUSE: Duration = Duration::from_millis(300);

/// When each file was last changed, and how long it is.
type State = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Calls `action` whenever something in `paths` has changed, for ever. What is in `out` is not looked
/// at: that is what the action writes.
pub(crate) fn each_change(paths: &[PathBuf], out: &Path, mut action: impl FnMut()) -> Outcome {
    let mut before = state(paths, out);
    loop {
        thread::sleep(PAUSE);
        let now = state(paths, out);
        if now != before {
            before = now;
            action();
        }
    }
}

fn state(paths: &[PathBuf], out: &Path) -> State {
    let mut state = State::new();
    let out = fs::canonicalize(out).ok();
    for path in paths {
        look(path, out.as_deref(), &mut state);
    }
    state
}

/// What cannot be read now may be back the next time.
fn look(path: &Path, out: Option<&Path>, state: &mut State) {
    let hidden = path
        .file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.') && name != ".");
    let is_out = out.is_some() && fs::canonicalize(path).ok().as_deref() == out;
    let Ok(metadata) = fs::symlink_metadata(path) else {
        return;
    };
    if is_out || (hidden && metadata.is_dir()) {
        return;
    }
    if metadata.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            look(&entry.path(), out, state);
        }
        return;
    }
    let metadata = fs::metadata(path).unwrap_or(metadata);
    state.insert(path.to_owned(), (metadata.modified().ok(), metadata.len()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_seen_and_the_output_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (wit, out) = (folder.path().join("wit"), folder.path().join("wit/docs"));
        fs::create_dir_all(&out).unwrap();
        fs::write(wit.join("a.wit"), "a").unwrap();
        let look = || state(std::slice::from_ref(&wit), &out);
        let before = look();
        assert_eq!(before.len(), 1);
        fs::write(out.join("index.html"), "x").unwrap();
        assert_eq!(look(), before);
        fs::write(wit.join("b.wit"), "b").unwrap();
        assert_ne!(look(), before);
    }
}
