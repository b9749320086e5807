//! `witcraft man`: manual pages.

use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, CommandFactory};
use clap_mangen::Man;
use witcraft_diagnostics::Failure;

use crate::cli::{Cli, Exit, Outcome};
use crate::console::Console;
use crate::output;

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft man --out ~/.local/share/man/man1
  witcraft man --out target/man && man target/man/witcraft-generate.1")]
pub(crate) struct Args {
    /// The folder to write them to
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let mut command = Cli::command();
    command.build();
    let pages = write(&command, &args.out)?;
    let folder = args.out.display();
    console.done(&format!("wrote  {pages} pages to {folder}\n"));
    Ok(Exit::Fine)
}

/// The page of a command and those of its own commands; returns how many they are.
fn write(command: &clap::Command, folder: &Path) -> Result<usize, Failure> {
    let name = command.get_display_name().unwrap_or(command.get_name());
    let mut text = Vec::new();
    // Writing into memory does not fail.
    let _ = Man::new(command.clone()).render(&mut text);
    let text = String::from_utf8_lossy(&text);
    output::put(&folder.join(format!("{name}.1")), text.as_bytes())?;
    let mut pages = 1;
    for command in command.get_subcommands() {
        if command.get_name() != "help" && !command.is_hide_set() {
            pages += write(command, folder)?;
        }
    }
    Ok(pages)
}
