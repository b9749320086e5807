//! `cargo xtask test`: all tests, once guests can be compiled.

use std::ffi::OsString;
use std::process::ExitCode;
use std::time::Instant;

use crate::setup::{self, Way};
use crate::{process, workspace};

/// Run all tests of the workspace
///
/// Runs `cargo xtask setup` first, as some tests compile guests, and then `cargo test --workspace`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Force one way of setting up
    #[arg(long, value_enum, env = "WITCRAFT_SETUP")]
    way: Option<Way>,

    /// Arguments for `cargo test`, such as `-p witcraft-model`, or `-- --nocapture`
    #[arg(last = true)]
    arguments: Vec<OsString>,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let toolchain = setup::ensure(arguments.way)?;
    println!(
        "Guests compile with {toolchain} ({:.1} s).",
        start.elapsed().as_secs_f64()
    );
    let mut cargo = workspace::cargo();
    cargo
        .args(["test", "--workspace"])
        .args(&arguments.arguments);
    // The tests look for a toolchain themselves and would find an installed target first.
    if let (Some(Way::Debian), Some(sysroot)) = (arguments.way, toolchain.source().sysroot()) {
        cargo.env("WITCRAFT_SYSROOT", sysroot);
    }
    process::run_openly(&mut cargo)
}
