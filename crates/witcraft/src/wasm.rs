//! Binaries: reading them, and writing them where nothing of anybody else's is lost.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;
use witcraft_component::Wasm;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::World;

use crate::console::Console;
use crate::inputs::{InputArgs, WorldArgs, pick};
use crate::output;

/// A binary with the name that people know it by.
pub(crate) struct File {
    pub(crate) name: String,
    bytes: Vec<u8>,
}

impl File {
    /// Reads a file, or standard input for `-`.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let (name, bytes) = if path == Path::new("-") {
            let mut bytes = Vec::new();
            let read = std::io::stdin().lock().read_to_end(&mut bytes);
            ("<stdin>".to_owned(), read.map(|_| bytes))
        } else {
            (path.display().to_string(), fs::read(path))
        };
        let bytes = bytes.map_err(|error| {
            let code = match error.kind() {
                std::io::ErrorKind::NotFound => "no-such-path",
                _ => "unreadable",
            };
            let found = Diagnostic::error(code, format!("cannot read this file: {error}"));
            Failure::new(vec![found.at_path(&name)], SourceSet::default())
        })?;
        Ok(Self { name, bytes })
    }

    /// What it holds, whatever that is.
    #[cfg(feature = "runtime")]
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What it holds, as WebAssembly.
    pub(crate) fn wasm(&self) -> Result<Wasm<'_>, Failure> {
        Wasm::read(&self.name, &self.bytes).map_err(|error| error.failure(&self.name))
    }
}

// Where a binary goes.
#[derive(Args)]
pub(crate) struct WasmFileArgs {
    /// Write to this file; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,

    /// Replace the file even if it is no WebAssembly
    #[arg(long)]
    force: bool,
}

impl WasmFileArgs {
    /// Its name.
    pub(crate) fn name(&self) -> String {
        self.output.display().to_string()
    }

    /// Whether words on standard output would get in the way.
    pub(crate) fn is_file(&self) -> bool {
        self.output != Path::new("-")
    }

    /// Writes the binary, in one step.
    pub(crate) fn put(&self, bytes: &[u8], console: &Console) -> Result<(), Failure> {
        if self.is_file() {
            output::write_wasm(&self.output, bytes, self.force)?;
            return Ok(());
        }
        console.bytes(bytes).map_err(|message| {
            let found = Diagnostic::error("unwritable", message).at_path("<stdout>");
            Failure::new(vec![found], SourceSet::default())
        })
    }
}

// A world to build for or to compare with, where the positional argument is a binary.
#[derive(Args)]
pub(crate) struct WitArgs {
    /// WIT with the world: a file or folder; may be repeated
    #[arg(long, value_name = "PATH")]
    wit: Vec<PathBuf>,

    #[command(flatten)]
    world: WorldArgs,
}

impl WitArgs {
    /// The world, if WIT was named.
    pub(crate) fn world(&self, console: &Console) -> Result<Option<World>, Failure> {
        if self.wit.is_empty() {
            return Ok(None);
        }
        let package = InputArgs::of(self.wit.clone()).load(console)?;
        pick(&package, self.world.world.as_deref()).map(Some)
    }
}
