//! `cargo xtask fuzz`: random texts for the parser, the formatter and the rules, for as long as one likes.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::{process, workspace};

/// Try the parser, the formatter and the rules on random texts
///
/// With a nightly toolchain and cargo-fuzz, runs the targets in `fuzz/`, each for its share of the time, beginning
/// with the WIT of this repository. Without them, or with `--stable`, runs the property tests again and again, each
/// time with new texts: broken files, words in any order, bytes, comments everywhere, random packages. A failure
/// prints the text.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How long to go on
    #[arg(long, default_value_t = 1)]
    minutes: u64,

    /// Run the property tests even where cargo-fuzz is installed
    #[arg(long)]
    stable: bool,

    /// Texts per property and round, for the property tests
    #[arg(long, default_value_t = 5_000)]
    cases: u32,
}

/// The property tests that take random texts.
const TESTS: [(&str, &[&str]); 2] = [
    ("witcraft-syntax", &["agreement", "formatter", "generated"]),
    ("witcraft-lint", &["random"]),
];

/// The programs in `fuzz/fuzz_targets`.
const TARGETS: [&str; 3] = ["parse", "fmt", "lint"];

/// Longer files (in bytes) make a fuzzer slow and teach it nothing that shorter ones do not.
const LONGEST_SEED: u64 = 4_000;

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let limit = Duration::from_secs(60 * arguments.minutes);
    if arguments.stable {
        return property_tests(limit, arguments.cases);
    }
    if !has_cargo_fuzz() {
        eprintln!(
            "without a nightly toolchain and cargo-fuzz (`cargo install cargo-fuzz`): the property tests"
        );
        return property_tests(limit, arguments.cases);
    }
    targets(limit)
}

fn property_tests(limit: Duration, cases: u32) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let mut rounds = 0;
    while rounds == 0 || start.elapsed() < limit {
        for (package, tests) in TESTS {
            let mut cargo = workspace::cargo();
            cargo.args(["test", "--quiet", "--release", "-p", package]);
            for test in tests {
                cargo.args(["--test", test]);
            }
            cargo.env("WITCRAFT_CASES", cases.to_string());
            let code = process::run_openly(&mut cargo)?;
            if code != ExitCode::SUCCESS {
                return Ok(code);
            }
        }
        rounds += 1;
    }
    println!("{rounds} rounds without a failure.");
    Ok(ExitCode::SUCCESS)
}

fn targets(limit: Duration) -> anyhow::Result<ExitCode> {
    let folder = workspace::root().join("fuzz");
    // The versions that everything else here is built with.
    fs::copy(
        workspace::root().join("Cargo.lock"),
        folder.join("Cargo.lock"),
    )
    .context("cannot copy Cargo.lock")?;
    let share = limit.as_secs() / TARGETS.len() as u64;
    for target in TARGETS {
        let corpus = folder.join("corpus").join(target);
        let seeds = seed(&corpus)?;
        println!("{target}: {seeds} seeds, {share} seconds");
        let mut fuzz = cargo_fuzz();
        fuzz.current_dir(workspace::root());
        fuzz.args(["run", "--fuzz-dir", "fuzz", target, "--"]);
        fuzz.arg(format!("-max_total_time={share}"));
        fuzz.args(["-dict=fuzz/wit.dict", "-max_len=8192", "-timeout=20"]);
        let code = process::run_openly(&mut fuzz)?;
        if code != ExitCode::SUCCESS {
            return Ok(code);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn cargo_fuzz() -> Command {
    // The proxy of rustup, which is what understands `+nightly`.
    let mut cargo = Command::new("cargo");
    cargo.args(["+nightly", "fuzz"]);
    // What cargo says to this program about itself is not true of the other toolchain.
    for name in ["CARGO", "RUSTUP_TOOLCHAIN", "RUSTC", "RUSTDOC"] {
        cargo.env_remove(name);
    }
    cargo
}

fn has_cargo_fuzz() -> bool {
    let mut version = cargo_fuzz();
    version.arg("--version");
    version.stdout(Stdio::null()).stderr(Stdio::null());
    version.status().is_ok_and(|status| status.success())
}

/// Puts the short WIT files of this repository into a corpus. How many there are.
fn seed(corpus: &Path) -> anyhow::Result<usize> {
    fs::create_dir_all(corpus).with_context(|| format!("cannot make {}", corpus.display()))?;
    let mut seeds = 0;
    for folder in [
        "wit",
        "crates/witcraft-syntax/tests/errors",
        "crates/witcraft-model/tests/names",
        "crates/witcraft-lint/tests/fixtures",
    ] {
        let mut folders = vec![workspace::root().join(folder)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder)
                .with_context(|| format!("cannot read {}", folder.display()))?
            {
                let entry = entry?;
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|found| found == "wit")
                    && entry.metadata()?.len() <= LONGEST_SEED
                {
                    seeds += 1;
                    let name = format!("seed-{seeds}-{}", entry.file_name().to_string_lossy());
                    fs::copy(&path, corpus.join(name))?;
                }
            }
        }
    }
    Ok(seeds)
}
