//! Reads a lock, and says what happened to one that Witcraft did not leave like this.

use witcraft_diagnostics::{Diagnostic, Failure, FileId, SourceSet};

use super::write::seal;
use super::{Entries, Fact, Lock, VERSION};

/// Where the lines below a heading belong.
enum Section {
    Generation,
    World(String),
    Types,
}

impl Lock {
    /// Reads the text of a lock that is called `name`.
    ///
    /// # Errors
    ///
    /// One of `lock-conflict` (merge markers), `lock-not` (no lock at all), `lock-version` (of
    /// another version of the format), `lock-truncated`, `lock-edited` or `lock-syntax`.
    pub fn parse(name: &str, text: &str) -> Result<Self, Failure> {
        let mut sources = SourceSet::default();
        // Windows checkouts have other line ends; they mean nothing.
        let text = text.replace("\r\n", "\n");
        let file = sources.add(name, text.as_str());
        read(&text, file).map_err(|found| {
            let found = found.help(
                "once the WIT is as it should be, `witcraft abi lock` writes the lock anew; \
                 read the difference before you commit it",
            );
            Failure::new(vec![found], sources)
        })
    }
}

/// A line, with its place in the file.
#[derive(Clone, Copy)]
struct Line<'a> {
    text: &'a str,
    start: usize,
    file: FileId,
}

impl Line<'_> {
    fn error(&self, code: &'static str, message: impl Into<String>, label: &str) -> Diagnostic {
        let span = self.file.span(self.start..self.start + self.text.len());
        Diagnostic::error(code, message).label(span, label)
    }
}

fn read(text: &str, file: FileId) -> Result<Lock, Diagnostic> {
    let mut start = 0;
    let lines: Vec<Line<'_>> = text
        .split('\n')
        .map(|text| {
            let line = Line { text, start, file };
            start += text.len() + 1;
            line
        })
        .collect();
    let conflict = |line: &&Line<'_>| {
        let marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
        marks.iter().any(|mark| line.text.starts_with(mark))
    };
    if let Some(line) = lines.iter().find(conflict) {
        return Err(line
            .error(
                "lock-conflict",
                "this lock has merge conflicts",
                "a conflict",
            )
            .note("two changes of the ABI met; the lock has to be made from the merged WIT"));
    }
    let mut meant = lines
        .iter()
        .filter(|line| !line.text.is_empty() && !line.text.starts_with('#'))
        .copied();
    version(meant.next(), file)?;
    let rest: Vec<Line<'_>> = meant.collect();
    let Some((last, body)) = rest
        .split_last()
        .filter(|(last, _)| last.text.starts_with("end "))
    else {
        let line = lines.iter().rev().find(|line| !line.text.is_empty());
        let line = line.unwrap_or(&lines[0]);
        return Err(line
            .error(
                "lock-truncated",
                "this lock is cut off",
                "the last line there is",
            )
            .note("its last line has to begin with `end`"));
    };
    check_seal(text, last)?;
    parse(body)
}

fn version(first: Option<Line<'_>>, file: FileId) -> Result<(), Diagnostic> {
    let Some(first) = first else {
        return Err(Diagnostic::error("lock-not", "this lock is empty").label(file.span(0..0), ""));
    };
    let Some(version) = first.text.strip_prefix("lock ") else {
        return Err(first
            .error("lock-not", "this is not an ABI lock", "not `lock 1`")
            .note("an ABI lock is a text file that `witcraft abi lock` has written"));
    };
    if version == VERSION.to_string() {
        return Ok(());
    }
    Err(first
        .error(
            "lock-version",
            format!("this lock has version {version} of the format; this Witcraft reads {VERSION}"),
            "another version",
        )
        .note("another version of Witcraft wrote it"))
}

fn check_seal(text: &str, last: &Line<'_>) -> Result<(), Diagnostic> {
    let body: String = text[..last.start]
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| format!("{line}\n"))
        .collect();
    let (count, sum) = seal(&body);
    if last.text == format!("end {count} lines, {sum:016x}") {
        return Ok(());
    }
    let locked: Option<usize> = last.text["end ".len()..]
        .split(' ')
        .next()
        .and_then(|count| count.parse().ok());
    let what = match locked {
        Some(locked) if locked != count => format!("it has {count} lines instead of {locked}"),
        _ => "a line is not what Witcraft wrote".into(),
    };
    Err(last
        .error(
            "lock-edited",
            "this lock was changed by something other than Witcraft",
            "does not fit the lines above",
        )
        .note(what)
        .note("it may have been edited by hand, or put together by a merge"))
}

fn parse(lines: &[Line<'_>]) -> Result<Lock, Diagnostic> {
    let mut lock = Lock::default();
    let mut section = None;
    let mut entry: Option<String> = None;
    for line in lines {
        let wrong = || line.error("lock-syntax", "this line of the lock cannot be read", "");
        if let Some(text) = line.text.strip_prefix("    ") {
            let key = entry.as_ref().ok_or_else(wrong)?;
            let (name, value) = text.split_once(": ").ok_or_else(wrong)?;
            let entries = lock.entries(&section).ok_or_else(wrong)?;
            let facts = entries.entry(key.clone()).or_default();
            facts.push(Fact::new(name, value));
        } else if let Some(text) = line.text.strip_prefix("  ") {
            if matches!(section, Some(Section::Generation)) {
                let (name, value) = text.split_once(": ").ok_or_else(wrong)?;
                lock.generation.insert(name.into(), value.into());
                continue;
            }
            let entries = lock.entries(&section).ok_or_else(wrong)?;
            entries.insert(text.into(), Vec::new());
            entry = Some(text.into());
        } else {
            entry = None;
            section = Some(match line.text.split_once(' ') {
                Some(("world", path)) => {
                    lock.worlds.insert(path.into(), Entries::new());
                    Section::World(path.into())
                }
                None if line.text == "types" => Section::Types,
                None if line.text == "generation" => Section::Generation,
                _ => return Err(wrong()),
            });
        }
    }
    Ok(lock)
}

impl Lock {
    fn entries(&mut self, section: &Option<Section>) -> Option<&mut Entries> {
        match section {
            Some(Section::World(path)) => self.worlds.get_mut(path),
            Some(Section::Types) => Some(&mut self.types),
            Some(Section::Generation) | None => None,
        }
    }
}
