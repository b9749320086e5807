//! `witcraft completions`: what a shell needs to complete arguments.

use clap::{Args as ClapArgs, CommandFactory};
use clap_complete::Shell;

use crate::cli::{Cli, Exit, Outcome};
use crate::console::Console;

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft completions bash > ~/.local/share/bash-completion/completions/witcraft
  witcraft completions fish > ~/.config/fish/completions/witcraft.fish")]
pub(crate) struct Args {
    /// The shell
    shell: Shell,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "witcraft", &mut script);
    console.out(&String::from_utf8_lossy(&script));
    Ok(Exit::Fine)
}
