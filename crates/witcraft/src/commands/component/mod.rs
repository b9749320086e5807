//! `witcraft component`: components from modules made by anything.

mod new;
mod strip;
mod validate;
mod wit;

use clap::{Args as ClapArgs, Subcommand};

use crate::cli::Outcome;
use crate::console::Console;

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft component new guest.wasm -o guest.component.wasm
  witcraft component wit guest.component.wasm
  witcraft component validate guest.component.wasm --wit wit
  witcraft component strip guest.component.wasm -o small.wasm")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    New(new::Args),
    Wit(wit::Args),
    Validate(validate::Args),
    Strip(strip::Args),
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    match &args.command {
        Command::New(args) => new::run(args, console),
        Command::Wit(args) => wit::run(args, console),
        Command::Validate(args) => validate::run(args, console),
        Command::Strip(args) => strip::run(args, console),
    }
}
