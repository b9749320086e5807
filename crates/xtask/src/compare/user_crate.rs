//! Crates as users have them, to be checked by cargo: with our macro, and with the peer's.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use crate::workspace;

/// What a guest writes for itself and for its peer: only the name of the macro differs.
pub(super) const OURS: (&str, &str) = (
    "witcraft-guest = { path = \"{crates}/witcraft-guest\" }",
    "witcraft_guest::generate!",
);
pub(super) const THEIRS: (&str, &str) = ("wit-bindgen = \"=0.60.0\"", "wit_bindgen::generate!");
/// Who that is.
pub(super) const PEER: &str = "wit-bindgen 0.60.0";

/// A crate with a target folder of its own.
pub(super) struct UserCrate {
    folder: PathBuf,
}

impl UserCrate {
    /// Writes the crate into `folder`; `{crates}` in its dependencies is the folder of Witcraft's crates.
    pub(super) fn new(folder: PathBuf, dependencies: &str, code: &str) -> anyhow::Result<Self> {
        let crates = workspace::root().join("crates");
        let dependencies = dependencies.replace("{crates}", &crates.to_string_lossy());
        let manifest = format!(
            "[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n\n\
             [workspace]\n"
        );
        fs::create_dir_all(folder.join("src"))?;
        fs::write(folder.join("Cargo.toml"), manifest)?;
        fs::write(folder.join("src/lib.rs"), code)?;
        // Both sides of every comparison stand on the same versions.
        fs::copy(
            workspace::root().join("Cargo.lock"),
            folder.join("Cargo.lock"),
        )
        .context("cannot copy Cargo.lock")?;
        Ok(Self { folder })
    }

    /// `cargo check`, which downloads nothing after its first run.
    pub(super) fn check(&self) -> Command {
        let mut cargo = workspace::cargo();
        cargo
            .current_dir(&self.folder)
            .args(["check", "--quiet", "--target-dir"])
            .arg(self.target());
        cargo
    }

    /// The same, with nothing built.
    ///
    /// Cargo prepares crates that it finds in folders, as ours here, for being built again, which takes longer. It does
    /// not do so with crates from a registry, which ours are for whoever uses them.
    pub(super) fn cold_check(&self) -> anyhow::Result<Command> {
        remove(&self.target())?;
        let mut check = self.check();
        check.env("CARGO_INCREMENTAL", "0");
        Ok(check)
    }

    /// The same, with everything built but the crate itself.
    pub(super) fn warm_check(&self) -> anyhow::Result<Command> {
        let source = self.folder.join("src/lib.rs");
        let text = fs::read_to_string(&source)?;
        // Written again, it is newer than what was made from it.
        fs::write(&source, text)?;
        Ok(self.check())
    }

    /// Frees the disk.
    pub(super) fn clean(&self) -> anyhow::Result<()> {
        remove(&self.target())
    }

    fn target(&self) -> PathBuf {
        self.folder.join("target")
    }
}

fn remove(folder: &Path) -> anyhow::Result<()> {
    match folder.exists() {
        true => fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display())),
        false => Ok(()),
    }
}
