//! Does something again whenever files change, until the user ends it.
//!
//! Knows nothing about what is done: a command says which files matter, and what to do. Systems report changes in
//! many ways and several at once, so a round comes after they have been quiet for a moment, and whether anything has
//! changed at all is the command's to say.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};

/// How long it has to be quiet before a round.
const QUIET: Duration = Duration::from_millis(80);
/// A round comes after this long even if it is never quiet.
const LONGEST: Duration = Duration::from_secs(1);
/// How often files are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_millis(500);

/// What a round depends on.
#[derive(Debug)]
pub(crate) struct Watched {
    /// Files and folders; folders with everything in them.
    pub(crate) paths: Vec<PathBuf>,
}

enum Signal {
    Changed,
    End,
}

/// Calls `round` now, and after every change to what `watched` names, until the user interrupts: that is how this
/// ends well. `poll` looks at the files instead of asking the system to tell of changes, which is also done where the
/// system cannot.
///
/// # Errors
///
/// If files cannot be watched at all.
pub(crate) fn watch(
    poll: bool,
    watched: impl Fn() -> Watched,
    mut round: impl FnMut(),
) -> Result<(), Failure> {
    let (sender, receiver) = channel();
    let end = sender.clone();
    // Where a handler cannot be set, an interrupt ends the process as it ends any other.
    let _ = ctrlc::set_handler(move || {
        let _ = end.send(Signal::End);
    });
    let mut watcher = start(poll, &sender)?;
    let mut registered = Places::new();
    loop {
        // What matters can change with every round, as the configuration can; and a folder may have given way to
        // another of the same name, of which the system would not tell. Registered before the round, so that no
        // change during it is lost.
        let wanted = places(&watched());
        register(watcher.as_mut(), &registered, &wanted);
        registered = wanted;
        round();
        if !wait(&receiver) {
            return Ok(());
        }
    }
}

fn start(poll: bool, sender: &Sender<Signal>) -> Result<Box<dyn Watcher>, Failure> {
    let handler = |sender: Sender<Signal>| {
        move |event: notify::Result<Event>| {
            // Reading is no change. An error may have hidden one.
            if event.is_ok_and(|event| event.kind.is_access()) {
                return;
            }
            let _ = sender.send(Signal::Changed);
        }
    };
    if !poll
        && let Ok(watcher) = RecommendedWatcher::new(handler(sender.clone()), Config::default())
    {
        return Ok(Box::new(watcher));
    }
    let config = Config::default()
        .with_poll_interval(POLL)
        .with_compare_contents(true);
    match PollWatcher::new(handler(sender.clone()), config) {
        Ok(watcher) => Ok(Box::new(watcher)),
        Err(error) => Err(Failure::new(
            vec![Diagnostic::error(
                "unwatchable",
                format!("cannot watch files: {error}"),
            )],
            SourceSet::default(),
        )),
    }
}

/// Folders, and whether with everything in them.
type Places = BTreeMap<PathBuf, RecursiveMode>;

/// Where to watch. What is not there is waited for in the nearest folder that is.
fn places(watched: &Watched) -> Places {
    let mut places = Places::new();
    for (path, mode) in watched.paths.iter().map(|path| place(path)) {
        let widest = places.entry(path).or_insert(mode);
        if mode == RecursiveMode::Recursive {
            *widest = mode;
        }
    }
    places
}

fn register(watcher: &mut dyn Watcher, old: &Places, new: &Places) {
    for path in old.keys() {
        let _ = watcher.unwatch(path);
    }
    for (path, mode) in new {
        let _ = watcher.watch(path, *mode);
    }
}

/// Where to watch for changes of a path. An editor may replace a file by another, so it is its folder.
fn place(path: &Path) -> (PathBuf, RecursiveMode) {
    if path.is_dir() {
        return (path.to_owned(), RecursiveMode::Recursive);
    }
    let mut folders = path.ancestors().skip(1);
    let folder = folders.find(|folder| folder.is_dir());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    (folder.to_owned(), RecursiveMode::NonRecursive)
}

/// Waits until something has changed and it is quiet again; `false` if the user wants it to end.
fn wait(receiver: &Receiver<Signal>) -> bool {
    match receiver.recv() {
        Ok(Signal::Changed) => {}
        Ok(Signal::End) | Err(_) => return false,
    }
    let start = Instant::now();
    while start.elapsed() < LONGEST {
        match receiver.recv_timeout(QUIET) {
            Ok(Signal::Changed) => {}
            Ok(Signal::End) | Err(RecvTimeoutError::Disconnected) => return false,
            Err(RecvTimeoutError::Timeout) => break,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_watched_in_their_folder_and_missing_ones_in_the_nearest() {
        let root = tempfile::tempdir().unwrap();
        let wit = root.path().join("wit");
        std::fs::create_dir(&wit).unwrap();
        assert_eq!(place(&wit), (wit.clone(), RecursiveMode::Recursive));
        assert_eq!(
            place(&wit.join("a.wit")),
            (wit.clone(), RecursiveMode::NonRecursive)
        );
        assert_eq!(
            place(&wit.join("no/b.wit")),
            (wit, RecursiveMode::NonRecursive)
        );
    }

    #[test]
    fn many_changes_are_one_round_and_an_interrupt_ends() {
        let (sender, receiver) = channel();
        for _ in 0..5 {
            sender.send(Signal::Changed).unwrap();
        }
        assert!(wait(&receiver));
        sender.send(Signal::Changed).unwrap();
        sender.send(Signal::End).unwrap();
        assert!(!wait(&receiver));
    }
}
