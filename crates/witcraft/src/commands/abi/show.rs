//! `witcraft abi show`: layouts, core names and core signatures of a world.

use clap::{Args as ClapArgs, ValueEnum};
use witcraft_abi::{WorldAbi, render};

use crate::cli::{Exit, Outcome};
use crate::commands::FileArgs;
use crate::console::Console;
use crate::inputs::{InputArgs, WorldArgs};

/// Show sizes, offsets, core names and core signatures of everything in a world
#[derive(ClapArgs)]
#[command(after_help = "\
In the diagrams each mark is a byte: ■ means something, · is padding; the number before is the offset.

Examples:
  witcraft abi show wit                                for the terminal
  witcraft abi show wit -w my-world --format json      for tools: the schema witcraft.abi/1
  witcraft abi show wit --format markdown -o abi.md    for a repository")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    #[command(flatten)]
    world: WorldArgs,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    #[command(flatten)]
    file: FileArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For the terminal
    Text,
    /// For tools
    Json,
    /// For repositories
    Markdown,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let _busy = console.busy("measuring");
    let world = args.inputs.world(&args.world, console)?;
    let abi = WorldAbi::new(&world);
    let text = match args.format {
        Format::Text => render::text::render(&abi),
        Format::Json => render::json::render(&abi),
        Format::Markdown => render::markdown::render(&abi),
    };
    args.file.put(&text, console)?;
    Ok(Exit::Fine)
}
