//! `cargo xtask fuzz`: random texts for the parser, the formatter and the rules, for as long as one likes.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::{process, workspace};

/// Try the parser and the formatter on random texts
///
/// Runs the property tests of `witcraft-syntax` again and again, each time with new random texts: broken files,
/// words in any order, bytes, comments everywhere, random packages. Needs no nightly toolchain. A failure prints
/// the smallest text that still fails.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How long to go on
    #[arg(long, default_value_t = 1)]
    minutes: u64,

    /// Texts per property and round
    #[arg(long, default_value_t = 5_000)]
    cases: u32,
}

/// The tests that take random texts.
const TESTS: [&str; 3] = ["agreement", "formatter", "generated"];

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let (start, limit) = (Instant::now(), Duration::from_secs(60 * arguments.minutes));
    let mut rounds = 0;
    while rounds == 0 || start.elapsed() < limit {
        let mut cargo = workspace::cargo();
        cargo.args(["test", "--quiet", "--release", "-p", "witcraft-syntax"]);
        for test in TESTS {
            cargo.args(["--test", test]);
        }
        cargo.env("WITCRAFT_CASES", arguments.cases.to_string());
        let code = process::run_openly(&mut cargo)?;
        if code != ExitCode::SUCCESS {
            return Ok(code);
        }
        rounds += 1;
    }
    println!("{rounds} rounds without a failure.");
    Ok(ExitCode::SUCCESS)
}
