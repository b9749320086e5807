//! `witcraft abi`: what crosses the boundary, byte by byte.

mod call;
mod check;
mod decode;
mod encode;
mod lock;
mod show;
mod verify;

use clap::{Args as ClapArgs, Subcommand};

use crate::cli::Outcome;
use crate::console::Console;

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft abi show wit                   every type and function, with memory diagrams
  witcraft abi lock wit                   pin all of it in wit/abi.lock
  witcraft abi check wit                  in CI: fails if the WIT no longer fits the lock
  witcraft abi verify guest.wasm wit      whether a compiled guest has the ABI of the WIT
  witcraft abi encode wit types#color '{red: 1, green: 2, blue: 3, alpha: 255}'")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Show(show::Args),
    Lock(lock::Args),
    Check(check::Args),
    Verify(verify::Args),
    Encode(encode::Args),
    Decode(decode::Args),
    Call(call::Args),
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    match &args.command {
        Command::Show(args) => show::run(args, console),
        Command::Lock(args) => lock::run(args, console),
        Command::Check(args) => check::run(args, console),
        Command::Verify(args) => verify::run(args, console),
        Command::Encode(args) => encode::run(args, console),
        Command::Decode(args) => decode::run(args, console),
        Command::Call(args) => call::run(args, console),
    }
}
