//! Reads inputs from the disk: which texts belong together, and what is wrong before parsing.

use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::string::FromUtf8Error;

use witcraft_diagnostics::{Diagnostic, Failure, FileId, SourceSet};

use super::{Input, wasm};

/// Everything that was read.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) sources: SourceSet,
    pub(super) files: Vec<PathBuf>,
    pub(super) texts: Vec<TextGroup>,
    pub(super) binaries: Vec<Binary>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The `deps` folders that were looked into, or would have been.
    pub(super) deps: Vec<PathBuf>,
    /// WIT files that were given on their own, beside which a `deps` folder was not looked into.
    pub(super) lone_files: Vec<PathBuf>,
}

/// Texts that make up one package together.
pub(super) struct TextGroup {
    pub(super) files: Vec<FileId>,
    /// Asked for, as opposed to found in `deps`.
    pub(super) main: bool,
}

/// A package or component in wasm form.
pub(super) struct Binary {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    /// Asked for, as opposed to found in `deps`.
    pub(super) main: bool,
}

impl Gathered {
    pub(super) fn fail(self) -> Failure {
        Failure::new(self.diagnostics, self.sources)
    }
}

/// A path as users know it: with `/` on every platform, so that reports are the same everywhere.
pub(super) fn display(path: &Path) -> String {
    let text = path.display().to_string();
    if std::path::MAIN_SEPARATOR == '/' {
        text
    } else {
        text.replace(std::path::MAIN_SEPARATOR, "/")
    }
}

/// The text of a single input.
pub(super) fn text(input: &Input) -> Result<String, Diagnostic> {
    match input {
        Input::Path(path) => match fs::read(path) {
            Ok(bytes) => utf8(&display(path), bytes, Some(path)),
            Err(error) => Err(unreadable(path, &error)),
        },
        Input::Bytes { name, bytes } => utf8(name, bytes.clone(), None),
    }
}

/// Reads all inputs.
pub(super) fn gather(inputs: &[Input], sources: SourceSet) -> Gathered {
    let mut gathered = Gathered {
        sources,
        ..Gathered::default()
    };
    if inputs.is_empty() {
        let diagnostic = Diagnostic::error("no-input", "there is nothing to load")
            .help("name a WIT file or a folder of WIT files");
        gathered.diagnostics.push(diagnostic);
    }
    for input in inputs {
        match input {
            Input::Path(path) => gathered.path(path),
            Input::Bytes { name, bytes } => {
                gathered.content(name.clone(), bytes.clone(), true, None);
            }
        }
    }
    gathered
}

impl Gathered {
    fn path(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.folder(path, true),
            Ok(_) => {
                if is_wit(path) {
                    self.lone_files.push(path.to_owned());
                }
                self.file(path, true);
            }
            Err(error) => self.diagnostics.push(unreadable(path, &error)),
        }
    }

    fn read(&mut self, path: &Path) -> Option<Vec<u8>> {
        match fs::read(path) {
            Ok(bytes) => {
                self.files.push(path.to_owned());
                Some(bytes)
            }
            Err(error) => {
                self.diagnostics.push(unreadable(path, &error));
                None
            }
        }
    }

    fn file(&mut self, path: &Path, main: bool) {
        if let Some(bytes) = self.read(path) {
            self.content(display(path), bytes, main, Some(path));
        }
    }

    fn content(&mut self, name: String, bytes: Vec<u8>, main: bool, path: Option<&Path>) {
        match wasm::binary(&name, &bytes) {
            Ok(Some(bytes)) => self.binaries.push(Binary { name, bytes, main }),
            Ok(None) => {
                let file = self.text(name, bytes, path);
                self.group(file.into_iter().collect(), main);
            }
            Err(diagnostic) => self.diagnostics.push(diagnostic),
        }
    }

    fn text(&mut self, name: String, bytes: Vec<u8>, path: Option<&Path>) -> Option<FileId> {
        match utf8(&name, bytes, path) {
            Ok(text) => Some(self.sources.add(name, text)),
            Err(diagnostic) => {
                self.diagnostics.push(diagnostic);
                None
            }
        }
    }

    fn folder(&mut self, folder: &Path, main: bool) {
        let Some(entries) = self.entries(folder) else {
            return;
        };
        let wit: Vec<PathBuf> = entries
            .into_iter()
            // A link that leads nowhere is a file that is missing, not one less to read.
            .filter(|path| is_wit(path) && (path.is_file() || !path.exists()))
            .collect();
        if wit.is_empty() {
            self.diagnostics.push(empty_folder(folder, main));
        }
        let files: Vec<FileId> = wit
            .iter()
            .filter_map(|path| {
                let bytes = self.read(path)?;
                self.text(display(path), bytes, Some(path))
            })
            .collect();
        self.group(files, main);
        if main {
            self.deps(&folder.join("deps"));
        }
    }

    /// Several inputs often bring the same dependency; a copy that is equal to the byte is one.
    fn group(&mut self, files: Vec<FileId>, main: bool) {
        let texts = |files: &[FileId]| -> Vec<&str> {
            let text = |file: &FileId| self.sources.file(*file).text();
            files.iter().map(text).collect()
        };
        let new = texts(&files);
        let known = self
            .texts
            .iter()
            .position(|group| texts(&group.files) == new);
        match known {
            Some(known) => self.texts[known].main |= main,
            None if files.is_empty() => {}
            None => self.texts.push(TextGroup { files, main }),
        }
    }

    fn deps(&mut self, deps: &Path) {
        self.deps.push(deps.to_owned());
        if !deps.is_dir() {
            return;
        }
        for path in self.entries(deps).unwrap_or_default() {
            if path.is_dir() {
                self.folder(&path, false);
            } else if is_wit(&path) || has_extension(&path, "wasm") || has_extension(&path, "wat") {
                self.file(&path, false);
            }
        }
    }

    /// What is in a folder, sorted, so that results do not depend on the file system.
    fn entries(&mut self, folder: &Path) -> Option<Vec<PathBuf>> {
        let read = fs::read_dir(folder).and_then(|entries| {
            entries
                .map(|entry| entry.map(|entry| entry.path()))
                .collect::<Result<Vec<_>, _>>()
        });
        match read {
            Ok(mut entries) => {
                entries.sort();
                Some(entries)
            }
            Err(error) => {
                self.diagnostics.push(unreadable(folder, &error));
                None
            }
        }
    }
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

fn is_wit(path: &Path) -> bool {
    has_extension(path, "wit")
}

fn unreadable(path: &Path, error: &Error) -> Diagnostic {
    if error.kind() == ErrorKind::NotFound {
        return no_such_path(path);
    }
    Diagnostic::error("unreadable", format!("cannot read this: {error}")).at_path(display(path))
}

fn no_such_path(path: &Path) -> Diagnostic {
    if path.is_symlink() {
        return Diagnostic::error("no-such-path", "this link leads to nothing that is there")
            .at_path(display(path));
    }
    let diagnostic = Diagnostic::error("no-such-path", "there is no such file or folder");
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let siblings: Vec<String> = fs::read_dir(parent)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    let name = path.file_name().and_then(|name| name.to_str());
    let near = name.and_then(|name| {
        witcraft_diagnostics::suggestion(name, siblings.iter().map(String::as_str))
    });
    diagnostic.at_path(display(path)).maybe_help(near)
}

fn empty_folder(folder: &Path, main: bool) -> Diagnostic {
    let diagnostic = Diagnostic::error("empty-folder", "there is no `.wit` file in this folder")
        .at_path(display(folder));
    if !main {
        return diagnostic.note(
            "every folder in `deps` is one package, with its `.wit` files directly inside; \
             a `deps` folder of its own is not looked into",
        );
    }
    let inner = folder.join("wit");
    if inner.is_dir() {
        return diagnostic.help(format!("did you mean `{}`?", display(&inner)));
    }
    diagnostic
        .note("a package is a folder with `.wit` files directly inside, and `deps/` for others")
        .help("write one, beginning with `package my:package@0.1.0;`")
}

fn utf8(name: &str, bytes: Vec<u8>, path: Option<&Path>) -> Result<String, Diagnostic> {
    String::from_utf8(bytes).map_err(|error| not_utf8(name, &error, path))
}

fn not_utf8(name: &str, error: &FromUtf8Error, path: Option<&Path>) -> Diagnostic {
    let bytes = error.as_bytes();
    let at = error.utf8_error().valid_up_to();
    let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    let diagnostic = Diagnostic::error(
        "not-utf8",
        format!(
            "WIT is UTF-8, and byte {at} (0x{:02x}, line {line}) is not",
            bytes[at]
        ),
    )
    .at_path(name);
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return diagnostic.help("this is UTF-16: save it as UTF-8");
    }
    if path.is_some_and(is_wit) {
        return diagnostic.help("save it as UTF-8");
    }
    diagnostic.note("it is neither WIT nor WebAssembly")
}
