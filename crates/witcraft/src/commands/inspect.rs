//! `witcraft inspect`: what is to be seen of a binary from outside.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_component::{Inspection, render};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::format::Format;
use crate::wasm::File;

#[derive(ClapArgs)]
#[command(after_help = "\
Nothing is executed.

Examples:
  witcraft inspect guest.component.wasm
  witcraft inspect guest.component.wasm --wit      with its WIT
  witcraft inspect guest.wasm --format json        for tools: the schema witcraft.inspect/1")]
pub(crate) struct Args {
    /// The component or module, binary or text, or `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Print its WIT, too; in JSON it always is
    #[arg(long)]
    wit: bool,

    /// How to print it; `json` is the schema witcraft.inspect/1
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let file = File::read(&args.file)?;
    let wasm = file.wasm()?;
    let found = Inspection::of(&wasm).map_err(|error| error.failure(&file.name))?;
    console.out(&match args.format {
        Format::Text => render::text::render(&found, args.wit),
        Format::Json => render::json::render(&found),
    });
    Ok(Exit::Fine)
}
