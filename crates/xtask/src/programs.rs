//! Programs from the registry, pinned: peers to compare with, and what builds the book.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;

use crate::{process, workspace};

/// Long enough for a cold build on two slow cores.
const LIMIT: Duration = Duration::from_secs(30 * 60);

/// A crate with one program.
pub(crate) struct Program {
    pub(crate) crate_name: &'static str,
    pub(crate) version: &'static str,
    /// Its features, instead of the default ones.
    pub(crate) features: Option<&'static str>,
}

/// The program, under `<target>/peers/`, where it is installed if it is not there yet.
///
/// # Errors
///
/// With the end of cargo's output where it cannot be installed.
pub(crate) fn install(target: &Path, program: &Program) -> anyhow::Result<PathBuf> {
    let Program {
        crate_name,
        version,
        features,
    } = program;
    let root = target.join("peers").join(format!("{crate_name}-{version}"));
    if let Some(program) = only_program(&root) {
        return Ok(program);
    }
    eprintln!("installing {crate_name} {version} …");
    let mut cargo = workspace::cargo();
    cargo.args(["install", "--locked", "--quiet", crate_name]);
    cargo.args(["--version", version]);
    if let Some(features) = features {
        cargo.args(["--no-default-features", "--features", features]);
    }
    cargo.arg("--root").arg(&root);
    // Not among our own builds: it is built as its users get it.
    cargo
        .arg("--target-dir")
        .arg(target.join("peers").join("build"));
    process::run_quietly(&mut cargo, LIMIT)?;
    only_program(&root).with_context(|| format!("{crate_name} {version} has no program"))
}

fn only_program(root: &Path) -> Option<PathBuf> {
    let mut entries = std::fs::read_dir(root.join("bin")).ok()?;
    Some(entries.next()?.ok()?.path())
}
