//! The WIT of WASI, where Wasmtime's crates keep it.

use std::fs;
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
    Ok(sources("wasmtime-wasi")?.join("p2/wit"))
}

/// Every package of WASI 0.2 and 0.3, HTTP included, a file each. Some of them are there more than once; copies that
/// are equal count as one when they are loaded.
///
/// # Errors
///
/// If Cargo does not say where the crates are, or a folder cannot be read.
pub(crate) fn packages() -> anyhow::Result<Vec<PathBuf>> {
    let (wasi, http) = (sources("wasmtime-wasi")?, sources("wasmtime-wasi-http")?);
    let mut files = Vec::new();
    // Beside HTTP, its crate has the rest of the release that it was made for.
    for folder in [wasi.join("p2/wit/deps"), http.join("p3/wit/deps")] {
        for entry in
            fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?
        {
            files.push(entry?.path());
        }
    }
    files.push(http.join("../wit/deps/http.wit"));
    files.sort();
    Ok(files)
}

/// The folders of all WASI packages, 0.2 and 0.3, each with what to call it.
///
/// # Errors
///
/// If Cargo does not say where the crates are.
pub(super) fn folders() -> anyhow::Result<Vec<(&'static str, PathBuf)>> {
    let (wasi, http) = (sources("wasmtime-wasi")?, sources("wasmtime-wasi-http")?);
    Ok(vec![
        ("WASI 0.2", wasi.join("p2/wit")),
        ("WASI 0.3", wasi.join("p3/wit")),
        ("WASI 0.3 with HTTP", http.join("p3/wit")),
    ])
}

fn sources(name: &str) -> anyhow::Result<PathBuf> {
    let metadata = MetadataCommand::new()
        .current_dir(workspace::root())
        // The crate is an optional dependency of the tests that nothing enables.
        .features(CargoOpt::AllFeatures)
        .exec()?;
    let found = metadata
        .packages
        .iter()
        .find(|package| package.name == name);
    let manifest = &found
        .with_context(|| format!("{name} is not among the dependencies"))?
        .manifest_path;
    let root = manifest.parent().context("a manifest is in a folder")?;
    Ok(root.join("src").into())
}
