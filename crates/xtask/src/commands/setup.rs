//! `cargo xtask setup`: makes sure that guests can be compiled.

use std::process::ExitCode;
use std::time::Instant;

use crate::setup::{self, Way};

/// Make sure that Rust guests can be compiled to WebAssembly
///
/// Does nothing where a toolchain for it is there. Else adds the target with rustup; where that fails,
/// installs Debian's Rust packages and builds the standard library for the target once, into the user's
/// cache folder (WITCRAFT_CACHE, or witcraft in the usual one).
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Force one way, as if the others did not work
    #[arg(long, value_enum, env = "WITCRAFT_SETUP")]
    pub(crate) way: Option<Way>,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let toolchain = setup::ensure(arguments.way)?;
    println!(
        "Guests compile with {toolchain} ({:.1} s).",
        start.elapsed().as_secs_f64()
    );
    Ok(ExitCode::SUCCESS)
}
