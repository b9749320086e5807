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
mod version;
mod wasm;
mod watch;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    let console = console::Console::new(&cli.console);
    match cli.run(&console) {
        Ok(exit) => exit.into(),
        Err(failure) => {
            console.findings(&failure.diagnostics, &failure.sources);
            cli::Exit::of(&failure).into()
        }
    }
}
