//! `witcraft check`: reads WIT and says everything that is wrong with it.

use clap::{Args as ClapArgs, ValueEnum};
use witcraft_diagnostics::render::json;
use witcraft_model::Package;

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::inputs::InputArgs;

/// Read WIT and say everything that is wrong with it
#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft check wit                       a folder with its deps
  witcraft check a.wit deps/b.wit          files that use each other
  curl … | witcraft check -                standard input
  witcraft check wit --format json         for other tools")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    /// How to print findings
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For tools: the schema witcraft.diagnostics/1
    Json,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let loaded = args.inputs.load(console);
    if args.format == Format::Json {
        return Ok(match &loaded {
            Ok(package) => {
                console.out(&json::render_all(&[], package.sources()));
                Exit::Fine
            }
            Err(failure) => {
                console.out(&json::render_all(&failure.diagnostics, &failure.sources));
                Exit::of(failure)
            }
        });
    }
    let package = loaded?;
    console.done(&summary(&package));
    Ok(Exit::Fine)
}

fn summary(package: &Package) -> String {
    let resolve = package.resolve();
    let mut text = String::new();
    for id in package.mains() {
        let main = &resolve.packages[*id];
        text.push_str(&format!(
            "{}: {}, {}, no findings\n",
            main.name,
            count(main.interfaces.len(), "interface"),
            count(main.worlds.len(), "world"),
        ));
    }
    text
}

fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}
