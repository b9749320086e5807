//! From a guest crate to a component on disk: compiled, encoded, checked against its world and its
//! lock, and left alone while nothing has changed.

mod check;
mod compile;
mod fresh;
mod guest;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use witcraft_component::{Encoder, Inspection, Wasm};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};

use crate::WasmToolchain;
use check::Checks;
use fresh::Key;

/// A guest to be built.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let built = witcraft_project::Build::new("guest").release(true).run()?;
/// println!("{}: {} bytes", built.component.display(), built.component_bytes);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Build {
    folder: PathBuf,
    package: Option<String>,
    release: bool,
    progress: Progress,
    target_folder: Option<PathBuf>,
    cargo: Vec<String>,
}

/// What is seen of cargo while it compiles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// All of it, on standard error.
    #[default]
    Shown,
    /// Warnings and errors only.
    Quiet,
}

/// A component that is up to date.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Built {
    /// The name of the guest's package.
    pub name: String,
    /// The file of the component.
    pub component: PathBuf,
    /// The file of the core module that it is made of.
    pub module: PathBuf,
    /// How long the component is, in bytes.
    pub component_bytes: usize,
    /// How long the module is, in bytes.
    pub module_bytes: usize,
    /// How much of the component are custom sections, which no runtime needs, in bytes.
    pub custom_bytes: usize,
    /// Whether the component was there already, made of the same module for the same world.
    pub fresh: bool,
    /// The world that it was checked against; `None` where no `witcraft.toml` names one.
    pub world: Option<String>,
    /// What should be looked at; empty where it was there already.
    pub warnings: Vec<Diagnostic>,
    /// The files that the module was compiled from, as cargo tells them.
    pub sources: Vec<PathBuf>,
}

impl Build {
    /// The guest in a folder: of a crate, or of a workspace with one guest in it.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            package: None,
            release: false,
            progress: Progress::default(),
            target_folder: None,
            cargo: Vec::new(),
        }
    }

    /// The package, where there are several guests.
    #[must_use]
    pub fn package(mut self, name: impl Into<String>) -> Self {
        self.package = Some(name.into());
        self
    }

    /// Whether to optimise; no unless said.
    #[must_use]
    pub fn release(mut self, release: bool) -> Self {
        self.release = release;
        self
    }

    /// What is seen of cargo.
    #[must_use]
    pub fn progress(mut self, progress: Progress) -> Self {
        self.progress = progress;
        self
    }

    /// Where to compile, and below which `component/` is, instead of cargo's target folder. A build
    /// script has to name its own, because the cargo that runs it holds the usual one.
    #[must_use]
    pub fn target_folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.target_folder = Some(folder.into());
        self
    }

    /// More arguments for `cargo build`, such as `--offline` or `--features`.
    #[must_use]
    pub fn cargo<T: Into<String>>(mut self, arguments: impl IntoIterator<Item = T>) -> Self {
        self.cargo.extend(arguments.into_iter().map(Into::into));
        self
    }

    /// Compiles, makes the component, checks it and writes it, each only where that is needed.
    ///
    /// # Errors
    ///
    /// Where no toolchain is found, there is no guest, it does not compile, its module does not
    /// become a component, or that does not fit its world or its lock: all findings of that step.
    pub fn run(&self) -> Result<Built, Failure> {
        let toolchain = WasmToolchain::find().map_err(|error| no_toolchain(&error))?;
        let guest = guest::find(&toolchain, &self.folder, self.package.as_deref())?;
        let target = match &self.target_folder {
            Some(folder) => std::path::absolute(folder).unwrap_or_else(|_| folder.clone()),
            None => guest.target_folder.clone(),
        };
        let compiled = compile::compile(&toolchain, &guest, &target, self)?;
        let bytes =
            fs::read(&compiled.module).map_err(|error| unreadable(&compiled.module, &error))?;
        let checks = Checks::find(&guest.folder)?;
        let folder = target.join("component");
        let component = folder.join(format!("{}.component.wasm", guest.name));
        let key = Key::of(&bytes, &checks);
        let mut built = Built {
            name: guest.name,
            component,
            module: compiled.module,
            component_bytes: 0,
            module_bytes: bytes.len(),
            custom_bytes: 0,
            fresh: false,
            world: checks.world_path(),
            warnings: Vec::new(),
            sources: compiled.sources,
        };
        if let Some(made) = key.fresh(&built.component) {
            built.fresh = true;
            return Ok(sized(built, &made));
        }
        let name = built.module.display().to_string();
        let module = Wasm::read(&name, &bytes).map_err(|error| error.failure(&name))?;
        let made = Encoder::default()
            .encode(&module)
            .map_err(|error| error.failure(&name))?;
        built.warnings = made.warnings;
        built
            .warnings
            .extend(checks.check(&made.bytes, &built.component)?);
        write(&built.component, &made.bytes)?;
        key.write(&built.component, &made.bytes);
        Ok(sized(built, &made.bytes))
    }
}

/// With the sizes of the component.
fn sized(mut built: Built, bytes: &[u8]) -> Built {
    built.component_bytes = bytes.len();
    let inspection = Wasm::read("component", bytes).and_then(|wasm| Inspection::of(&wasm));
    built.custom_bytes = inspection.map_or(0, |found| found.part.custom_bytes());
    built
}

/// Replaces a file in one step.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let attempt = || -> std::io::Result<()> {
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut builder = tempfile::Builder::new();
        // Temporary files are private; a component is as public as the module beside it.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = builder.prefix(".witcraft-").tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.persist(path)?;
        Ok(())
    };
    attempt().map_err(|error| {
        let message = format!("cannot write this file: {error}");
        lone(Diagnostic::error("unwritable", message).at_path(path.display().to_string()))
    })
}

fn no_toolchain(error: &crate::Error) -> Failure {
    let text = error.to_string();
    // The first line says what is wrong, the others what was looked for and what to type.
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let mut found = Diagnostic::error("no-toolchain", first);
    if !rest.is_empty() {
        found = found.help(rest.trim().to_owned());
    }
    lone(found)
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let message = format!("cannot read this file: {error}");
    lone(Diagnostic::error("unreadable", message).at_path(path.display().to_string()))
}

fn lone(found: Diagnostic) -> Failure {
    Failure::new(vec![found], SourceSet::default())
}
