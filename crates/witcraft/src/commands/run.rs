//! `witcraft run`: a program, from its beginning to its end.

use std::path::PathBuf;

use clap::Args as ClapArgs;

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::running::{RunningArgs, called, ended, not_begun};

#[derive(ClapArgs)]
#[command(after_help = "\
The program gets the standard streams and its arguments; files, environment and network only where an
option says so. The exit code is the program's own; 134 where it was stopped (a trap, or a limit), and 2
where it could not begin.

Examples:
  witcraft run hello.wasm
  witcraft run resize.wasm --dir pictures::/in:ro --dir out -- /in/cat.png out/cat.png
  witcraft run untrusted.wasm --fuel 1000000000 --memory-max 64MiB --timeout 5s
  curl … | witcraft run - --stdin none")]
pub(crate) struct Args {
    /// The file, `-` for standard input; `.wat` is text
    #[arg(value_name = "FILE")]
    path: PathBuf,

    #[command(flatten)]
    running: RunningArgs,

    /// Arguments for the program
    #[arg(last = true, value_name = "ARGS")]
    arguments: Vec<String>,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let (runtime, program) = match args.running.load(&args.path, console) {
        Ok(loaded) => loaded,
        Err(failure) => return not_begun(&failure, console),
    };
    let mut arguments = vec![called(&args.path)];
    arguments.extend(args.arguments.iter().cloned());
    let permissions = args.running.permissions(arguments);
    match runtime.run_command(&program, &permissions) {
        Ok(status) => Ok(Exit::of_program(status.code)),
        Err(error) => ended(&error, console),
    }
}
