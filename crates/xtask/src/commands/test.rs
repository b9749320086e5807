//! `cargo xtask test`: all tests, once guests can be compiled.

use std::ffi::OsString;
use std::process::ExitCode;
use std::time::Instant;

use crate::setup::{self, Way};
use crate::{process, workspace};

/// Run all tests of the workspace
///
/// Runs `cargo xtask setup` first, as some tests compile guests, and then `cargo test --workspace`, or without
/// `--workspace` where the arguments choose packages.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Force one way of setting up
    #[arg(long, value_enum, env = "WITCRAFT_SETUP")]
    way: Option<Way>,

    /// Only what other people's tools take part in: Python, JavaScript, Node and C, installed into target/interop
    #[arg(long)]
    interop: bool,

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
    if arguments.interop {
        setup::interop::ensure()?;
        return interop(&arguments.arguments);
    }
    if let Err(error) = setup::browser() {
        println!("No browser, so nothing is tried in one: {error:#}");
    }
    let mut cargo = workspace::cargo();
    cargo.arg("test");
    if !chooses_packages(&arguments.arguments) {
        cargo.arg("--workspace");
    }
    cargo.args(&arguments.arguments);
    // The tests look for a toolchain themselves and would find an installed target first.
    if let (Some(Way::Debian), Some(sysroot)) = (arguments.way, toolchain.source().sysroot()) {
        cargo.env("WITCRAFT_SYSROOT", sysroot);
    }
    process::run_openly(&mut cargo)
}

/// The suite that needs other people's tools. For the whole workspace, although only two crates have a part of it: so
/// it takes what all other tests are built of, and nothing is compiled twice.
fn interop(arguments: &[OsString]) -> anyhow::Result<ExitCode> {
    let mut cargo = workspace::cargo();
    cargo.args(["test", "--workspace", "--test", "interop"]);
    cargo.args(arguments);
    // After the user's own dashes, if there are any.
    if !arguments.iter().any(|argument| argument == "--") {
        cargo.arg("--");
    }
    process::run_openly(cargo.arg("--include-ignored"))
}

/// Whether packages are chosen among cargo's own arguments: `--workspace` would add all others to them.
fn chooses_packages(arguments: &[OsString]) -> bool {
    let words = arguments.iter().map(|argument| argument.to_string_lossy());
    words
        .take_while(|word| word != "--")
        .any(|word| word.starts_with("-p") || word.starts_with("--package"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_chosen_before_the_second_dashes_only() {
        let chosen = |words: &[&str]| {
            let words: Vec<OsString> = words.iter().map(OsString::from).collect();
            chooses_packages(&words)
        };
        assert!(chosen(&["--release", "-p", "witcraft-model"]));
        assert!(chosen(&["-pwitcraft-model"]));
        assert!(chosen(&["--package=witcraft-model"]));
        assert!(!chosen(&["--release"]));
        assert!(!chosen(&["--", "-p"]));
    }
}
