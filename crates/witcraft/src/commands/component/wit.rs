//! `witcraft component wit`: the WIT of a binary.

use std::path::PathBuf;

use clap::Args as ClapArgs;

use crate::cli::{Exit, Outcome};
use crate::commands::FileArgs;
use crate::console::Console;
use crate::wasm::File;

/// Print the WIT of a component, of a WIT package, or of what bindings left in a module
#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft component wit guest.component.wasm
  witcraft component wit guest.component.wasm -o plugin.wit
  witcraft component wit guest.component.wasm | witcraft types -   what it is in Rust")]
pub(crate) struct Args {
    /// The component or module, binary or text, or `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    output: FileArgs,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let file = File::read(&args.file)?;
    let wasm = file.wasm()?;
    let wit = witcraft_component::wit(&wasm).map_err(|error| error.failure(&file.name))?;
    args.output.put(&wit, console)?;
    Ok(Exit::Fine)
}
