//! `cargo xtask bless`: makes the pinned outputs what the code gives now.

use std::ffi::OsString;
use std::process::ExitCode;

use crate::{process, workspace};

/// Regenerate the pinned outputs: `snapshots/`, `tests/wit/`, the book's options, and what is said about bad WIT beside the tests
///
/// Runs the tests that compare them, with WITCRAFT_BLESS=1, which makes them write instead. They are never
/// edited by hand.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Part of the names of tests, to bless only some
    name: Option<OsString>,
}

/// The tests that compare pinned outputs: a package, and its test.
const TESTS: [(&str, &str); 13] = [
    ("witcraft-tests", "snapshots"),
    ("witcraft-tests", "generated"),
    ("witcraft-tests", "mistakes"),
    ("witcraft-config", "book"),
    ("witcraft-syntax", "errors"),
    ("witcraft-model", "agreement"),
    ("witcraft-lint", "fixtures"),
    ("witcraft-lint", "wasi"),
    ("witcraft-lint", "pages"),
    ("witcraft-compat", "pages"),
    ("witcraft-doc", "doc"),
    ("witcraft", "book"),
    ("witcraft-explain", "pages"),
];

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    for (package, test) in TESTS {
        let mut cargo = workspace::cargo();
        cargo.args(["test", "-p", package, "--test", test]);
        if let Some(name) = &arguments.name {
            cargo.arg("--").arg(name);
        }
        let code = process::run_openly(cargo.env("WITCRAFT_BLESS", "1"))?;
        if code != ExitCode::SUCCESS {
            return Ok(code);
        }
    }
    println!("Now read `git diff`: every change there is one that users will see.");
    Ok(ExitCode::SUCCESS)
}
