//! The chores of the workspace: `cargo xtask <command>`, one command per file under `commands/`.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is a shell: printing is what it is for"
)]

mod commands;
mod compare;
mod process;
mod programs;
mod setup;
mod tidy;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use commands::{
    bless, book, compare as compare_command, fuzz, fuzz_abi, fuzz_codegen, setup as setup_command,
    test, tidy as tidy_command,
};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "The chores of the Witcraft workspace."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Setup(setup_command::Arguments),
    Test(test::Arguments),
    Bless(bless::Arguments),
    Book(book::Arguments),
    Compare(compare_command::Arguments),
    FuzzCodegen(fuzz_codegen::Arguments),
    Tidy(tidy_command::Arguments),
    Fuzz(fuzz::Arguments),
    FuzzAbi(fuzz_abi::Arguments),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Setup(arguments) => setup_command::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Bless(arguments) => bless::run(&arguments),
        Command::Book(arguments) => book::run(&arguments),
        Command::Compare(arguments) => compare_command::run(&arguments),
        Command::FuzzCodegen(arguments) => fuzz_codegen::run(&arguments),
        Command::Tidy(arguments) => tidy_command::run(&arguments),
        Command::Fuzz(arguments) => fuzz::run(&arguments),
        Command::FuzzAbi(arguments) => fuzz_abi::run(&arguments),
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            // As for the CLI: 1 is for findings, 2 for a command that could not run.
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_sound() {
        super::Arguments::command().debug_assert();
    }
}
