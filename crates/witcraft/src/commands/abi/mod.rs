//! `witcraft abi`: what crosses the boundary, byte by byte.

mod show;

use clap::{Args as ClapArgs, Subcommand};

use crate::cli::Outcome;
use crate::console::Console;

/// Show, pin and check the ABI: layouts, core names and signatures
#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft abi show wit                   every type and function, with memory diagrams")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Show(show::Args),
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    match &args.command {
        Command::Show(args) => show::run(args, console),
    }
}
