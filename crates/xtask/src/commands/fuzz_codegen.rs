//! `cargo xtask fuzz-codegen`: random packages, for as long as there is time.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::{process, workspace};

/// How many packages a round generates; as in `tests/suites/random.rs`.
const ROUND: u64 = 250;

/// Generate both sides of random packages, and compile some of them
///
/// Each round takes the packages of 250 numbers, and says how to repeat it if it fails.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// For how long, at least
    #[arg(long, value_name = "N", default_value_t = 1)]
    minutes: u64,

    /// The number of the first package
    #[arg(long, value_name = "NUMBER")]
    start: Option<u64>,

    /// Only generate
    #[arg(long)]
    no_compile: bool,
}

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let end = Instant::now() + Duration::from_secs(60 * arguments.minutes);
    // Those below are what the tests look at.
    let mut start = arguments
        .start
        .unwrap_or_else(|| ROUND * (1 + u64::from(std::process::id()) % 1_000_000));
    let mut rounds = 0;
    loop {
        for command in commands(arguments) {
            let mut cargo = workspace::cargo();
            cargo.args(command).env("WITCRAFT_START", start.to_string());
            let code = process::run_openly(&mut cargo)?;
            if code != ExitCode::SUCCESS {
                println!("To repeat it: cargo xtask fuzz-codegen --start {start}");
                return Ok(code);
            }
        }
        rounds += 1;
        start += ROUND;
        if Instant::now() >= end {
            println!(
                "{} packages of each kind, up to number {start}: no findings",
                rounds * ROUND
            );
            return Ok(ExitCode::SUCCESS);
        }
    }
}

/// What a round consists of.
fn commands(arguments: &Arguments) -> Vec<Vec<&'static str>> {
    let mut commands = vec![vec![
        "test",
        "--quiet",
        "--package",
        "witcraft-tests",
        "--test",
        "random",
    ]];
    if !arguments.no_compile {
        commands.push(vec![
            "check",
            "--quiet",
            "--package",
            "compiles-guest",
            "--package",
            "compiles-host",
        ]);
    }
    commands
}
