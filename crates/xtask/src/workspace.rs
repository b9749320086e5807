//! Where the workspace is, and which cargo to run in it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

/// The root of the workspace.
///
/// Cargo says where this crate's manifest is when it runs a program; that holds even where the checkout was
/// moved after this program was built.
pub(crate) fn root() -> PathBuf {
    let own =
        std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let own = PathBuf::from(own);
    own.ancestors().nth(2).map_or(own.clone(), PathBuf::from)
}

/// A cargo command in the root of the workspace: the cargo that runs this program, so that there is no
/// second toolchain.
pub(crate) fn cargo() -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// The folder of cargo's outputs, wherever the user has put it.
///
/// # Errors
///
/// Where this program does not know its own place.
pub(crate) fn target_folder() -> anyhow::Result<PathBuf> {
    let own = std::env::current_exe().context("cannot find this program")?;
    // <target>/<profile>/xtask
    let folder = own.ancestors().nth(2);
    folder
        .map(Path::to_path_buf)
        .context("cannot find cargo's target folder")
}
