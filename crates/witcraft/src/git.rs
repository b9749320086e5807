//! Files of a revision, read through the `git` program; the working tree is not touched.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet, suggestion};

/// A repository, and where it begins.
pub(crate) struct Repository {
    root: PathBuf,
    shallow: bool,
}

impl Repository {
    /// The repository that a path is in.
    pub(crate) fn around(path: &Path) -> Result<Self, Failure> {
        let folder = match path.parent() {
            _ if path.is_dir() => path,
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let args = ["rev-parse", "--show-toplevel", "--is-shallow-repository"];
        let output = run(folder, &args, b"")?;
        let text = output.map_err(|reason| {
            let found = Diagnostic::error("not-a-repository", "this is not in a git repository")
                .at_path(folder.display().to_string())
                .note(format!("git says: {reason}"))
                .help("compare with a folder instead: `--against old/wit`");
            fail(found)
        })?;
        let text = String::from_utf8_lossy(&text).into_owned();
        let mut lines = text.lines();
        Ok(Self {
            root: lines.next().unwrap_or(".").into(),
            shallow: lines.next() == Some("true"),
        })
    }

    /// A path as the repository names it.
    pub(crate) fn inside(&self, path: &Path) -> Result<String, Failure> {
        let real = |path: &Path| fs::canonicalize(path).ok();
        let inside = real(path).and_then(|path| {
            let root = real(&self.root)?;
            Some(path.strip_prefix(root).ok()?.to_owned())
        });
        match inside {
            Some(inside) => Ok(inside.display().to_string().replace('\\', "/")),
            None => Err(fail(
                Diagnostic::error("no-such-path", "there is no such file or folder")
                    .at_path(path.display().to_string())
                    .help("name the folder in the revision: `--against git:REV#FOLDER`"),
            )),
        }
    }

    /// Writes all WIT below `inside` at a revision into a folder of its own.
    pub(crate) fn export(&self, revision: &str, inside: &str) -> Result<TempDir, Failure> {
        let commit = self.commit(revision)?;
        let files = self.files(&commit)?;
        let below = |path: &str| {
            let rest = path.strip_prefix(inside);
            inside.is_empty() || rest.is_some_and(|it| it.is_empty() || it.starts_with('/'))
        };
        let wanted: Vec<&File> = files
            .iter()
            .filter(|file| below(&file.path) && is_wit(&file.path))
            .collect();
        if wanted.is_empty() {
            return Err(self.no_wit(revision, inside, &files));
        }
        let folder = tempfile::tempdir().map_err(|error| unwritable(&error))?;
        let contents = self.contents(&wanted)?;
        for (file, content) in wanted.iter().zip(contents) {
            let path = folder.path().join(&file.path);
            let parent = path.parent().unwrap_or(folder.path());
            fs::create_dir_all(parent)
                .and_then(|()| fs::write(&path, content))
                .map_err(|error| unwritable(&error))?;
        }
        Ok(folder)
    }

    fn commit(&self, revision: &str) -> Result<String, Failure> {
        // A leading dash would be an option, and is in no name of a revision.
        let name = format!("{}^{{commit}}", revision.trim_start_matches('-'));
        let args = ["rev-parse", "--verify", "--quiet", &name];
        if let Ok(text) = run(&self.root, &args, b"")? {
            return Ok(String::from_utf8_lossy(&text).trim().to_owned());
        }
        let args = ["for-each-ref", "--format=%(refname:short)"];
        let names = run(&self.root, &args, b"")?.unwrap_or_default();
        let names = String::from_utf8_lossy(&names).into_owned();
        let message = format!("there is no revision `{revision}` in this repository");
        let mut found = Diagnostic::error("no-such-revision", message)
            .maybe_help(suggestion(revision, names.lines()));
        if self.shallow {
            found = found
                .note("this is a shallow clone: most of the history is not here")
                .help(format!(
                    "fetch it: `git fetch --depth 1 origin {revision}`, or `git fetch --unshallow`; \
                     on CI, check out with `fetch-depth: 0`"
                ));
        } else if found.helps.is_empty() {
            found = found.help("`git branch --all` and `git tag` list those there are");
        }
        Err(fail(found))
    }

    fn files(&self, commit: &str) -> Result<Vec<File>, Failure> {
        let args = ["ls-tree", "-r", "-z", "--full-tree", commit];
        let text = run(&self.root, &args, b"")?.map_err(|reason| broken(&reason))?;
        let text = String::from_utf8_lossy(&text).into_owned();
        // `<mode> <type> <object>\t<path>`; links and submodules are no files.
        let files = text.split('\0').filter_map(|line| {
            let (head, path) = line.split_once('\t')?;
            let mut head = head.split(' ');
            let mode = head.next()?;
            let object = head.nth(1)?.to_owned();
            mode.starts_with("100").then(|| File {
                object,
                path: path.to_owned(),
            })
        });
        Ok(files.collect())
    }

    /// What is in files, in their order.
    fn contents(&self, files: &[&File]) -> Result<Vec<Vec<u8>>, Failure> {
        let names: String = files
            .iter()
            .map(|file| format!("{}\n", file.object))
            .collect();
        let args = ["cat-file", "--batch"];
        let output = run(&self.root, &args, names.as_bytes())?.map_err(|reason| broken(&reason))?;
        // `<object> <type> <bytes>\n<content>\n`, again and again.
        let mut rest = output.as_slice();
        let mut contents = Vec::new();
        for file in files {
            let missing = || self.missing(&file.path);
            let end = rest.iter().position(|byte| *byte == b'\n');
            let end = end.ok_or_else(missing)?;
            let head = String::from_utf8_lossy(&rest[..end]).into_owned();
            let size: usize = head
                .rsplit(' ')
                .next()
                .and_then(|size| size.parse().ok())
                .ok_or_else(missing)?;
            let content = rest.get(end + 1..end + 1 + size).ok_or_else(missing)?;
            contents.push(content.to_vec());
            rest = rest.get(end + 2 + size..).unwrap_or_default();
        }
        Ok(contents)
    }

    fn missing(&self, path: &str) -> Failure {
        let found = Diagnostic::error("unreadable", "git does not have the content of this file")
            .at_path(path)
            .note("a partial clone leaves contents out until they are asked for");
        fail(found)
    }

    fn no_wit(&self, revision: &str, inside: &str, files: &[File]) -> Failure {
        let place = if inside.is_empty() { "." } else { inside };
        let message = format!("there is no WIT in `{place}` at `{revision}`");
        let mut folders: Vec<&str> = files
            .iter()
            .filter(|file| is_wit(&file.path) && !file.path.contains("deps/"))
            .map(|file| file.path.rsplit_once('/').map_or(".", |(folder, _)| folder))
            .collect();
        folders.sort_unstable();
        folders.dedup();
        let mut found = Diagnostic::error("no-wit", message).at_path(format!("{revision}:{place}"));
        found = match folders.as_slice() {
            [] => found.note("there was no WIT in the whole repository then"),
            [first, ..] => {
                let shown: Vec<String> =
                    folders.iter().take(5).map(|it| format!("`{it}`")).collect();
                found
                    .note(format!("there was some in {}", shown.join(", ")))
                    .help(format!("name it: `--against 'git:{revision}#{first}'`"))
            }
        };
        fail(found)
    }
}

struct File {
    object: String,
    path: String,
}

fn is_wit(path: &str) -> bool {
    [".wit", ".wasm", ".wat"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

/// Runs git in a folder; what it prints, or what it complains about.
fn run(folder: &Path, args: &[&str], input: &[u8]) -> Result<Result<Vec<u8>, String>, Failure> {
    let cannot_run = |error: &std::io::Error| {
        let found = Diagnostic::error("no-git", format!("cannot run `git`: {error}"))
            .help("install git, or compare with a folder: `--against old/wit`");
        fail(found)
    };
    let mut child = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_run(&error))?;
    let stdin = child.stdin.take();
    let output = std::thread::scope(|scope| {
        // Written beside reading: git answers while it is still being asked.
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(input)));
        child.wait_with_output()
    });
    let output = output.map_err(|error| cannot_run(&error))?;
    if output.status.success() {
        Ok(Ok(output.stdout))
    } else {
        let reason = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Ok(Err(reason))
    }
}

fn fail(found: Diagnostic) -> Failure {
    Failure::new(vec![found], SourceSet::default())
}

fn broken(reason: &str) -> Failure {
    fail(Diagnostic::error("unreadable", "git cannot read this revision").note(reason))
}

fn unwritable(error: &std::io::Error) -> Failure {
    let message = format!("cannot write the old WIT to a temporary folder: {error}");
    fail(Diagnostic::error("unwritable", message))
}
