//! Guests of the workspace, compiled for release.

use std::path::PathBuf;

use anyhow::{Context, ensure};
use witcraft_project::{TARGET, WasmToolchain};

use crate::workspace;

/// The core module of `tests/guests/<name>`.
///
/// # Errors
///
/// Where it does not compile.
pub(super) fn module(name: &str) -> anyhow::Result<PathBuf> {
    let guests = workspace::target_folder()?.join("guests");
    let mut cargo = WasmToolchain::find()?.cargo();
    cargo
        .current_dir(workspace::root())
        .args(["build", "--release", "--quiet", "-p"])
        .arg(format!("{name}-guest"))
        .args(["--target", TARGET, "--target-dir"])
        .arg(&guests);
    let status = cargo.status().context("cannot run cargo")?;
    ensure!(status.success(), "the guest `{name}` does not compile");
    let file = format!("release/{}_guest.wasm", name.replace('-', "_"));
    Ok(guests.join(TARGET).join(file))
}
