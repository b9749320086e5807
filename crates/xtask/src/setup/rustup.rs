//! The usual way: rustup downloads the target.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};
use witcraft_project::{Search, TARGET, WasmToolchain};

use crate::process;

/// A download of 20 MB. Where the network swallows packets, rustup would wait far longer by itself.
const LIMIT: Duration = Duration::from_secs(120);

/// Looks for an installed target and nothing else.
pub(crate) fn search() -> Search {
    Search::from_env().sysroot(None).cache(None)
}

pub(crate) fn make() -> anyhow::Result<WasmToolchain> {
    if !process::is_there("rustup") {
        bail!("rustup is not installed, so it cannot add the target {TARGET}");
    }
    println!("Adding the target {TARGET} with rustup ...");
    process::run_quietly(
        Command::new("rustup").args(["target", "add", TARGET]),
        LIMIT,
    )
    .context("rustup could not add the target")?;
    search()
        .find()
        .context("rustup added the target, but not to the compiler that is used here")
}
