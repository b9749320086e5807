//! The command line of Witcraft.
//!
//! A shell: it reads arguments, calls the library crates, renders what they return, writes files
//! and sets the exit code. One command per file in [`commands`].

mod abi_lock;
mod baseline;
mod cache;
mod cli;
mod commands;
mod console;
mod findings;
mod folder;
mod format;
mod generate;
mod git;
mod inputs;
mod levels;
mod mdbook;
mod output;
mod plugins;
mod progress;
mod rules;
#[cfg(feature = "runtime")]
mod running;
mod scaffold;
mod vendored;
mod version;
mod wasm;
mod watch;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};
use witcraft_diagnostics::Failure;

fn main() -> ExitCode {
    let color = console::asked_color(std::env::args_os());
    let matches = cli::Cli::command().color(color).get_matches();
    let cli = cli::Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let console = console::Console::new(&cli.console);
    let exit = cli
        .run(&console)
        .unwrap_or_else(|failure| said(&failure, &console));
    match console.lost() {
        Some(failure) => said(&failure, &console),
        None => exit,
    }
    .into()
}

fn said(failure: &Failure, console: &console::Console) -> cli::Exit {
    console.findings(&failure.diagnostics, &failure.sources);
    cli::Exit::of(failure)
}
