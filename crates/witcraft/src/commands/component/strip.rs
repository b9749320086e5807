//! `witcraft component strip`: a binary without what only debuggers read.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_component::render::size;
use witcraft_component::{Strip, strip};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::wasm::{File, WasmFileArgs};

/// Remove debug information from a component or module, and from all modules inside
#[derive(ClapArgs)]
#[command(after_help = "\
Names of functions stay, so that a trap still names them, and so does what made the file. --all
removes these, too. What the binary does stays the same.

Examples:
  witcraft component strip guest.component.wasm -o small.wasm
  witcraft component strip guest.component.wasm -o guest.component.wasm --all   in place")]
pub(crate) struct Args {
    /// The component or module, binary or text, or `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    output: WasmFileArgs,

    /// Remove names and producers, too
    #[arg(long)]
    all: bool,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let file = File::read(&args.file)?;
    let wasm = file.wasm()?;
    let what = if args.all { Strip::All } else { Strip::Debug };
    let (bytes, removed) = strip(&wasm, what).map_err(|error| error.failure(&file.name))?;
    args.output.put(&bytes, console)?;
    if args.output.is_file() {
        for (name, bytes) in &removed {
            console.detail(&format!("removed {name}: {}", size(*bytes)));
        }
        console.done(&format!(
            "{}: {}, was {}\n",
            args.output.name(),
            size(bytes.len()),
            size(wasm.bytes().len())
        ));
    }
    Ok(Exit::Fine)
}
