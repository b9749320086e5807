//! `witcraft abi check`: whether the WIT still is what was locked.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_diagnostics::SourceSet;

use crate::abi_lock;
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::findings::FormatArgs;
use crate::inputs::{self, InputArgs};

/// Check that the WIT still has the ABI that was locked
#[derive(ClapArgs)]
#[command(after_help = "\
Exits with 1 if anything differs, and says of each difference what it means for compiled guests.

Examples:
  witcraft abi check wit                          against wit/abi.lock
  witcraft abi check wit --lock released.lock     against another
  witcraft abi check wit --format json            for tools")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    /// The lock, instead of abi.lock beside the WIT
    #[arg(long, value_name = "FILE")]
    lock: Option<PathBuf>,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    check(args, console).or_else(|failure| args.format.fail(failure, console))
}

fn check(args: &Args, console: &Console) -> Outcome {
    let _busy = console.busy("checking");
    let config = match args.inputs.paths.is_empty() {
        true => Some(inputs::configuration(None, SourceSet::default())?),
        false => None,
    };
    let path = match &args.lock {
        Some(path) => path.clone(),
        None => abi_lock::place(&args.inputs.paths, config.as_ref()),
    };
    let lock = abi_lock::require(&path)?;
    let package = args.inputs.load(console)?;
    let findings = lock.check(&package);
    let exit = args.format.print(&findings, package.sources(), console);
    if exit == Exit::Findings {
        if args.format.for_people() {
            console.error(&format!(
                "the WIT is not what {} pins; if that is meant, write it anew with `witcraft abi lock`\n",
                path.display()
            ));
        }
        return Ok(exit);
    }
    if args.format.for_people() {
        console.done(&format!("{} fits\n", path.display()));
    }
    Ok(exit)
}
