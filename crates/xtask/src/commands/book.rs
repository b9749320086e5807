//! `cargo xtask book`: builds the book with the mdBook that is pinned here, and the documentation of packages
//! inside it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, ensure};

use crate::compare::wasi;
use crate::programs::{self, Program};
use crate::{process, workspace};

/// Build the book into `target/book`
///
/// Installs the pinned mdBook from the registry first, under `target/`, if it is not there yet. The WIT in the
/// book, and the sites of the example packages and of WASI in it, are made by the Witcraft of this workspace.
#[derive(clap::Args)]
pub(crate) struct Arguments {}

const MDBOOK: Program = Program {
    crate_name: "mdbook",
    version: "0.5.4",
    // Neither its server nor its watcher.
    features: Some("search"),
};

pub(crate) fn run(_: &Arguments) -> anyhow::Result<ExitCode> {
    let target = workspace::target_folder()?;
    let mdbook = programs::install(&target, &MDBOOK)?;
    let mut cargo = workspace::cargo();
    cargo.args(["build", "--quiet", "--package", "witcraft"]);
    ensure!(cargo.status()?.success(), "the command line does not build");
    let programs = target.join("debug");

    let mut command = Command::new(&mdbook);
    command.arg("build").current_dir(workspace::root());
    // book.toml names the preprocessor as users do, without a path.
    command.env("PATH", with_programs(&programs)?).arg("book");
    let code = process::run_openly(&mut command)?;
    if code != ExitCode::SUCCESS {
        return Ok(code);
    }
    let witcraft = programs.join(format!("witcraft{}", std::env::consts::EXE_SUFFIX));
    let folder = workspace::root().join("target/book/packages");
    let examples = ["image-processor", "kitchen-sink", "streaming"];
    let examples = examples.map(|name| workspace::root().join("wit").join(name));
    documentation(&witcraft, &examples, &folder.join("examples"))?;
    documentation(&witcraft, &wasi::packages()?, &folder.join("wasi"))?;
    println!("The book is in target/book/index.html.");
    Ok(ExitCode::SUCCESS)
}

fn with_programs(programs: &Path) -> anyhow::Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(PathBuf::from(programs)).chain(std::env::split_paths(&path));
    std::env::join_paths(folders).context("a folder in PATH cannot be named there")
}

fn documentation(witcraft: &Path, wit: &[PathBuf], out: &Path) -> anyhow::Result<()> {
    let mut command = Command::new(witcraft);
    command.args(["doc", "--quiet"]).args(wit);
    let status = command.arg("--out").arg(out).status()?;
    ensure!(status.success(), "the documentation cannot be made");
    Ok(())
}
