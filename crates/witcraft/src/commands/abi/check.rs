//! `witcraft abi check`: whether the WIT still is what was locked.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use witcraft_diagnostics::{Diagnostic, SourceSet, render};

use crate::abi_lock;
use crate::cli::{Exit, Outcome};
use crate::console::Console;
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

    /// How to print findings
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

/// How findings look.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For tools: the schema witcraft.diagnostics/1
    Json,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
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
    if args.format == Format::Json {
        console.out(&render::json::render_all(&findings, package.sources()));
    } else {
        console.findings(&findings, package.sources());
    }
    if findings.iter().any(Diagnostic::is_error) {
        if args.format == Format::Text {
            console.error(&format!(
                "the WIT is not what {} pins; if that is meant, write it anew with `witcraft abi lock`\n",
                path.display()
            ));
        }
        return Ok(Exit::Findings);
    }
    if args.format == Format::Text {
        console.done(&format!("{} fits\n", path.display()));
    }
    Ok(Exit::Fine)
}
