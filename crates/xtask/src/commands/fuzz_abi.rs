//! `cargo xtask fuzz-abi`: random types through the interpreter, compiled guests and Wasmtime, for longer.

use std::process::ExitCode;

use crate::{process, setup, workspace};

/// Send random values of random types through the interpreter, compiled guests and Wasmtime
///
/// Runs the test `abi_triangle` for so many minutes, with one guest per seed, and prints each seed. A
/// disagreement ends it with the seed, the function, and values made as small as they still fail; the same
/// seed gives the same failure again.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How long to go on
    #[arg(long, default_value_t = 5)]
    minutes: u64,

    /// The seed to begin with; with `--minutes 0`, the only one
    #[arg(long)]
    seed: Option<u64>,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    setup::ensure(None)?;
    let mut cargo = workspace::cargo();
    cargo.args(["test", "-p", "witcraft-tests", "--test", "abi_triangle"]);
    cargo.args(["interpreter_guest_and_wasmtime_agree", "--", "--nocapture"]);
    if arguments.minutes > 0 {
        cargo.env("WITCRAFT_FUZZ_MINUTES", arguments.minutes.to_string());
    }
    if let Some(seed) = arguments.seed {
        cargo.env("WITCRAFT_SEED", seed.to_string());
    }
    process::run_openly(&mut cargo)
}
