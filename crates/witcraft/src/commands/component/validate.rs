//! `witcraft component validate`: whether a binary is valid, and fits a world.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_component::{misfits, validate};
use witcraft_diagnostics::SourceSet;

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::findings::FormatArgs;
use crate::wasm::{File, WitArgs};

/// Check a component or module: every rule of WebAssembly, and whether it fits a world
#[derive(ClapArgs)]
#[command(after_help = "\
With --wit, the types, the core functions and their names are compared with the world, and all that
does not fit is reported.

Examples:
  witcraft component validate guest.component.wasm
  witcraft component validate guest.component.wasm --wit wit -w my-world
  witcraft component validate guest.wasm --wit wit --format github")]
pub(crate) struct Args {
    /// The component or module, binary or text, or `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    wit: WitArgs,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    match File::read(&args.file) {
        Ok(file) => check(args, &file, console),
        Err(failure) => args.format.fail(failure, console),
    }
}

fn check(args: &Args, file: &File, console: &Console) -> Outcome {
    let wasm = match file.wasm() {
        Ok(wasm) => wasm,
        Err(failure) => return args.format.fail(failure, console),
    };
    if let Err(error) = validate(&wasm) {
        return args.format.fail(error.failure(&file.name), console);
    }
    let world = args.wit.world(console)?;
    let findings = world
        .as_ref()
        .map_or(Vec::new(), |world| misfits(&wasm, world));
    let exit = args.format.print(&findings, &SourceSet::default(), console);
    if exit == Exit::Fine && args.format.for_people() {
        let fits = world.map_or(String::new(), |world| {
            format!(" that fits {}", world.path())
        });
        console.done(&format!("{}: a valid {}{fits}\n", file.name, wasm.kind()));
    }
    Ok(exit)
}
