//! How a build script speaks with Cargo.

use std::path::{Path, PathBuf};

use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};

/// A path that Cargo gives in the environment.
pub(crate) fn env(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).map(PathBuf::from)
}

/// An instruction for Cargo.
#[allow(
    clippy::print_stdout,
    reason = "this is how a build script speaks to Cargo"
)]
pub(crate) fn say(key: &str, value: &str) {
    println!("cargo::{key}={value}");
}

/// Has Cargo run the script again once this file or folder is another one.
pub(crate) fn rerun_if_changed(path: &Path) {
    say("rerun-if-changed", &path.display().to_string());
}

/// A failure that is about no text.
pub(crate) fn lone(message: &str) -> Failure {
    let found = Diagnostic::error("build-script", message);
    Failure::new(vec![found], SourceSet::default())
}
