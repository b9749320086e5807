//! `cargo xtask bless`: makes the pinned outputs what the code gives now.

use std::ffi::OsString;
use std::process::ExitCode;

use crate::{process, workspace};

/// Regenerate the pinned outputs under `snapshots/` and `tests/wit/`
///
/// Runs the tests that compare them, with WITCRAFT_BLESS=1, which makes them write instead. They are never
/// edited by hand.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Part of the names of tests, to bless only some
    name: Option<OsString>,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut cargo = workspace::cargo();
    cargo.args(["test", "-p", "witcraft-tests"]);
    cargo.args(["--test", "snapshots", "--test", "generated"]);
    if let Some(name) = &arguments.name {
        cargo.arg("--").arg(name);
    }
    let code = process::run_openly(cargo.env("WITCRAFT_BLESS", "1"))?;
    if code == ExitCode::SUCCESS {
        println!("Now read `git diff snapshots`: every change there is one that users will see.");
    }
    Ok(code)
}
