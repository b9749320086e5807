//! Projects to start from: a workspace with WIT, a guest, a host and their tests, which builds and
//! runs as it is written.

use std::fs;
use std::path::{Path, PathBuf};

use own::Own;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::{Input, Loader};

macro_rules! template {
    ($folder:literal: $($path:literal = $source:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/", $folder, "/", $source)))),*]
    };
}

mod own;

/// What kind of project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Template {
    /// A component whose functions a host calls: it resizes pictures.
    #[default]
    Library,
    /// A program: a component that exports `wasi:cli/run`.
    Command,
}

/// A project to be written.
#[derive(Clone, Debug)]
pub struct Project {
    name: String,
    template: Template,
    own: Option<(PathBuf, Option<String>)>,
    checkout: Option<PathBuf>,
}

/// A file of a template: its path in the project, and its text.
type File = (&'static str, &'static str);

/// What stands in a template for what differs, and what it becomes.
type Word = (&'static str, String);

const SHARED: &[File] = template!["shared":
    "Cargo.toml" = "Cargo.toml.in",
    ".gitignore" = "gitignore",
    ".github/workflows/ci.yml" = "ci.yml",
    "guest/Cargo.toml" = "guest.toml",
    "host/build.rs" = "build.rs",
];

const LIBRARY: &[File] = template!["library":
    "README.md" = "README.md",
    "witcraft.toml" = "../shared/witcraft.toml",
    "wit/world.wit" = "wit/world.wit",
    "guest/src/lib.rs" = "guest/src/lib.rs",
    "guest/src/resample.rs" = "guest/src/resample.rs",
    "host/Cargo.toml" = "host.toml",
    "host/src/lib.rs" = "host/src/lib.rs",
    "host/src/main.rs" = "host/src/main.rs",
    "host/src/picture.rs" = "host/src/picture.rs",
    "host/tests/resize.rs" = "host/tests/resize.rs",
];

const COMMAND: &[File] = template!["command":
    "README.md" = "README.md",
    "witcraft.toml" = "../shared/witcraft.toml",
    "wit/world.wit" = "wit/world.wit",
    "wit/deps/cli.wit" = "wit/deps/cli.wit",
    "wit/deps/io.wit" = "wit/deps/io.wit",
    "guest/src/lib.rs" = "guest/src/lib.rs",
    "guest/src/count.rs" = "guest/src/count.rs",
    "host/Cargo.toml" = "host.toml",
    "host/src/lib.rs" = "host/src/lib.rs",
    "host/src/main.rs" = "host/src/main.rs",
    "host/tests/run.rs" = "host/tests/run.rs",
];

/// Words that Rust does not take for a module or crate.
const RUST_WORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "core",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "std", "struct", "super", "test", "trait", "true", "try",
    "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

impl Project {
    /// A project of this name, which is that of its package and its world: `kebab-case`.
    ///
    /// # Errors
    ///
    /// One finding, where WIT, Rust or cargo would not take the name.
    pub fn new(name: impl Into<String>) -> Result<Self, Failure> {
        let name = name.into();
        let word = |word: &str| {
            let mut letters = word.bytes();
            letters
                .next()
                .is_some_and(|first| first.is_ascii_lowercase())
                && letters.all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        };
        let why = if name.len() > 64 {
            "it is longer than 64 letters"
        } else if !name.split('-').all(word) {
            "it has to be words of small letters and digits, with `-` between them"
        } else if RUST_WORDS.contains(&&*name) {
            "it is a word of Rust"
        } else {
            return Ok(Self {
                name,
                template: Template::default(),
                own: None,
                checkout: None,
            });
        };
        Err(bad_name(&name, why))
    }

    /// What kind of project.
    #[must_use]
    pub fn template(mut self, template: Template) -> Self {
        self.template = template;
        self
    }

    /// Around WIT that is there already, instead of a template: a file or folder, which is copied, and the world,
    /// where it has several. Guest and host are what is to be implemented, with `todo!()` where the work is.
    #[must_use]
    pub fn wit(mut self, path: impl Into<PathBuf>, world: Option<String>) -> Self {
        self.own = Some((path.into(), world));
        self
    }

    /// Depends on Witcraft in this checkout, rather than on what is published.
    #[must_use]
    pub fn checkout(mut self, folder: impl Into<PathBuf>) -> Self {
        self.checkout = Some(folder.into());
        self
    }

    /// Its files, with their paths relative to the project.
    ///
    /// # Errors
    ///
    /// One finding, where the checkout is none, or the name is one that its WIT uses otherwise; all of them, where
    /// WIT that is there already cannot be used.
    pub fn files(&self) -> Result<Vec<(PathBuf, Vec<u8>)>, Failure> {
        let mut words: Vec<Word> = vec![
            ("{{name}}", self.name.clone()),
            ("{{snake}}", self.name.replace('-', "_")),
            ("{{pascal}}", pascal(&self.name)),
            (
                "{{witcraft-build}}",
                self.dependency("witcraft-build", &["component"])?,
            ),
            (
                "{{witcraft-guest}}",
                self.dependency("witcraft-guest", &[])?,
            ),
            ("{{witcraft-host}}", self.dependency("witcraft-host", &[])?),
        ];
        let own = match &self.own {
            Some((path, world)) => Some(Own::load(path, world.as_deref())?),
            None => None,
        };
        let template = match (&own, self.template) {
            (Some(own), _) => {
                words.extend(own.words());
                own::TEMPLATE
            }
            (None, Template::Library) => LIBRARY,
            (None, Template::Command) => COMMAND,
        };
        let fill = |text: &str| {
            words
                .iter()
                .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
        };
        let files = SHARED.iter().chain(template);
        let mut files: Vec<(PathBuf, Vec<u8>)> = files
            .map(|(path, text)| (PathBuf::from(path), fill(text).into_bytes()))
            .collect();
        match own {
            Some(own) => files.extend(own.files),
            None => self.check(&files)?,
        }
        if let Some(checkout) = &self.checkout
            && let Ok(lock) = fs::read(checkout.join("Cargo.lock"))
        {
            // The versions that Witcraft itself is tested with; cargo takes out what is not used.
            files.push(("Cargo.lock".into(), lock));
        }
        Ok(files)
    }

    /// Writes the project into a folder, which must be empty or not be there.
    ///
    /// # Errors
    ///
    /// As [`Project::files`], and where the folder has something in it or cannot be written.
    pub fn write(&self, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
        let files = self.files()?;
        let at = folder.display().to_string();
        let full = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
        if full || folder.is_file() {
            let found = Diagnostic::error("folder-in-the-way", "this folder is not empty");
            let found = found
                .at_path(at)
                .help("choose another name, or empty it first");
            return Err(lone(found));
        }
        let mut written = Vec::new();
        for (path, bytes) in files {
            let target = folder.join(&path);
            let parent = target.parent().unwrap_or(folder);
            let done = fs::create_dir_all(parent).and_then(|()| fs::write(&target, bytes));
            done.map_err(|error| {
                let message = format!("cannot write this file: {error}");
                let at = target.display().to_string();
                lone(Diagnostic::error("unwritable", message).at_path(at))
            })?;
            written.push(path);
        }
        Ok(written)
    }

    fn dependency(&self, krate: &str, features: &[&str]) -> Result<String, Failure> {
        let mut parts = Vec::new();
        match &self.checkout {
            Some(checkout) => {
                let path = checkout.join("crates").join(krate);
                if !path.join("Cargo.toml").is_file() {
                    let found = Diagnostic::error("no-checkout", "this is no checkout of Witcraft")
                        .at_path(checkout.display().to_string())
                        .note(format!("there is no `crates/{krate}` in it"))
                        .help("name one: `witcraft new NAME --witcraft-path FOLDER`");
                    return Err(lone(found));
                }
                let path = fs::canonicalize(&path).unwrap_or(path);
                // A literal string: a path of Windows keeps its separators.
                parts.push(format!("path = '{}'", path.display()));
            }
            None => parts.push(format!("version = \"{}\"", env!("CARGO_PKG_VERSION"))),
        }
        if !features.is_empty() {
            let features: Vec<String> = features.iter().map(|it| format!("\"{it}\"")).collect();
            parts.push(format!("features = [{}]", features.join(", ")));
        }
        Ok(format!("{krate} = {{ {} }}", parts.join(", ")))
    }

    /// A name may be fine by itself, and taken in the WIT.
    fn check(&self, files: &[(PathBuf, Vec<u8>)]) -> Result<(), Failure> {
        let wit = files
            .iter()
            .filter(|(path, _)| path.extension().is_some_and(|it| it == "wit"));
        let inputs: Vec<Input> = wit
            .map(|(path, text)| Input::Bytes {
                name: path.display().to_string(),
                bytes: text.clone(),
            })
            .collect();
        let loaded = Loader::default().load(&inputs);
        match loaded {
            Ok(_) => Ok(()),
            Err(failure) => Err(bad_name(&self.name, &failure.diagnostics[0].message)),
        }
    }
}

/// `image-tool` as a Rust type.
fn pascal(name: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    name.split('-').map(capital).collect()
}

fn bad_name(name: &str, why: &str) -> Failure {
    let message = format!("a project cannot be called `{name}`");
    lone(
        Diagnostic::error("bad-name", message)
            .note(why.to_owned())
            .help("choose another one, such as `image-tool`"),
    )
}

fn lone(found: Diagnostic) -> Failure {
    Failure::new(vec![found], SourceSet::default())
}

#[cfg(test)]
mod tests;
