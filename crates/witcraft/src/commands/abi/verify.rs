//! `witcraft abi verify`: a compiled guest against a world or a lock.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_abi::{Binary, Expected, ReadError, WorldAbi};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};

use crate::abi_lock;
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::findings::FormatArgs;
use crate::inputs::{Gates, InputArgs, WorldArgs};

/// Check what a compiled guest imports and exports
#[derive(ClapArgs)]
#[command(after_help = "\
The guest is a core module, or a component with core modules inside. Without a PATH and without
--lock, witcraft.toml says which WIT is meant. With --verbose, what made the guest is listed.

Examples:
  witcraft abi verify guest.wasm wit -w my-world      against the WIT
  witcraft abi verify guest.wasm --lock wit/abi.lock  against the lock, without the WIT")]
pub(crate) struct Args {
    /// The guest: a core module or a component
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// WIT to check against
    #[arg(value_name = "PATH", conflicts_with = "lock")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    gates: Gates,

    /// A lock to check against, instead of WIT
    #[arg(long, value_name = "FILE")]
    lock: Option<PathBuf>,

    #[command(flatten)]
    world: WorldArgs,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    verify(args, console).or_else(|failure| args.format.fail(failure, console))
}

fn verify(args: &Args, console: &Console) -> Outcome {
    let _busy = console.busy("checking");
    let expected = expected(args, console)?;
    let name = args.file.display().to_string();
    let bytes = std::fs::read(&args.file).map_err(|error| {
        fail(
            "unreadable",
            format!("cannot read this file: {error}"),
            &name,
        )
    })?;
    let binary = Binary::read(&bytes).map_err(|error| {
        let code = match error {
            ReadError::NotWasm => "not-wasm",
            _ => "bad-wasm",
        };
        fail(code, error.to_string(), &name)
    })?;
    for made in &binary.producers {
        let line = format!("{}: {} {}", made.field, made.name, made.version);
        console.detail(line.trim_end());
    }
    let findings: Vec<Diagnostic> = expected
        .verify(&binary)
        .into_iter()
        .map(|found| found.at_path(&name))
        .collect();
    let exit = args.format.print(&findings, &SourceSet::default(), console);
    if exit == Exit::Fine && args.format.for_people() {
        let kind = if binary.component {
            "component"
        } else {
            "core module"
        };
        console.done(&format!("{name}: a {kind} that fits\n"));
    }
    Ok(exit)
}

fn expected(args: &Args, console: &Console) -> Result<Expected, Failure> {
    let Some(path) = &args.lock else {
        let inputs = InputArgs {
            paths: args.paths.clone(),
            gates: args.gates.clone(),
        };
        let world = inputs.world(&args.world, console)?;
        return Ok(Expected::of_world(&WorldAbi::new(&world)));
    };
    let lock = abi_lock::require(path)?;
    Expected::of_lock(&lock, args.world.world.as_deref()).ok_or_else(|| {
        let message = "the lock does not have that world".to_owned();
        let worlds: Vec<&str> = lock.worlds().collect();
        let mut failure = fail("no-such-world", message, &path.display().to_string());
        for found in &mut failure.diagnostics {
            found.notes.push(format!("it has: {}", worlds.join(", ")));
        }
        failure
    })
}

fn fail(code: &'static str, message: String, path: &str) -> Failure {
    let found = Diagnostic::error(code, message).at_path(path);
    Failure::new(vec![found], SourceSet::default())
}
