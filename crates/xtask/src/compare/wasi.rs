//! The WIT of WASI, where Wasmtime's crates keep it.

use std::path::PathBuf;

use anyhow::Context;
use cargo_metadata::{CargoOpt, MetadataCommand};

use crate::workspace;

/// The folder of the WASI 0.2 packages, with `wasi:cli/command` among them.
///
/// # Errors
///
/// If Cargo does not say where the crate is.
pub(crate) fn folder() -> anyhow::Result<PathBuf> {
    let metadata = MetadataCommand::new()
        .current_dir(workspace::root())
        // The crate is an optional dependency of the tests that nothing enables.
        .features(CargoOpt::AllFeatures)
        .exec()?;
    let name = "wasmtime-wasi";
    let found = metadata
        .packages
        .iter()
        .find(|package| package.name == name);
    let manifest = &found
        .with_context(|| format!("{name} is not among the dependencies"))?
        .manifest_path;
    let root = manifest.parent().context("a manifest is in a folder")?;
    Ok(root.join("src/p2/wit").into())
}
