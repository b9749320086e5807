//! `witcraft targets`: why a component does not fit a host.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use witcraft_compat::render;
use witcraft_model::{Input, Loader};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::inputs::{InputArgs, WorldArgs};

/// Say whether a component fits the world of a host, and what does not, side by side
#[derive(ClapArgs)]
#[command(after_help = "\
Nothing is executed, and no host is needed. The second may be a component, too: one that is
expected to look like the first.

Examples:
  witcraft targets plugin.wasm wit                      the only world
  witcraft targets plugin.wasm wit -w image-processor   one of several
  witcraft targets plugin.wasm host.wasm                two components
  witcraft targets plugin.wasm wit --format json        for tools")]
pub(crate) struct Args {
    /// The component, binary or text
    #[arg(value_name = "FILE")]
    component: PathBuf,

    #[command(flatten)]
    inputs: InputArgs,

    #[command(flatten)]
    world: WorldArgs,

    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For tools: the schema witcraft.targets/1
    Json,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let component = Loader::default().load(&[Input::Path(args.component.clone())])?;
    let component = crate::inputs::pick(&component, None)?;
    let world = args.inputs.world(&args.world, console)?;
    let fit = witcraft_compat::fit(&component, &world);
    let name = args.component.display().to_string();
    console.out(&match args.format {
        Format::Text => render::fit::render(&name, &fit),
        Format::Json => render::fit::json(&fit),
    });
    if fit.loads() {
        Ok(Exit::Fine)
    } else {
        Ok(Exit::Findings)
    }
}
