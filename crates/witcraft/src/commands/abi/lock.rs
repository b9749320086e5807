//! `witcraft abi lock`: pins the ABI in a file.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_abi::Lock;
use witcraft_config::Config;
use witcraft_diagnostics::{Failure, SourceSet};
use witcraft_model::{Package, World};

use crate::abi_lock;
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::inputs::{self, InputArgs, WorldArgs};
use crate::output::{self, Written};

/// Pin the ABI: write every core name, signature, type and layout to a lock
#[derive(ClapArgs)]
#[command(after_help = "\
The lock is text that is made to be reviewed: commit it, and read its differences. Without --world
all worlds are locked, or the one that witcraft.toml names.

Examples:
  witcraft abi lock wit                     writes wit/abi.lock
  witcraft abi lock wit -w my-world -o -    to standard output")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    #[command(flatten)]
    world: WorldArgs,

    /// Write to this file instead of abi.lock beside the WIT; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace the file even if Witcraft did not write it
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let _busy = console.busy("measuring");
    let config = match args.inputs.paths.is_empty() {
        true => Some(inputs::configuration(None, SourceSet::default())?),
        false => None,
    };
    let package = args.inputs.load(console)?;
    let worlds = worlds(&package, &args.world, config.as_ref())?;
    let text = Lock::of(&worlds).to_string();
    let path = match &args.output {
        Some(path) if path.as_os_str() == "-" => {
            console.out(&text);
            return Ok(Exit::Fine);
        }
        Some(path) => path.clone(),
        None => abi_lock::place(&args.inputs.paths, config.as_ref()),
    };
    let verb = match output::write(&path, &text, args.force)? {
        Written::New => "wrote ",
        Written::Unchanged => "kept  ",
    };
    console.done(&format!(
        "{verb} {} ({} lines)\n",
        path.display(),
        text.lines().count()
    ));
    Ok(Exit::Fine)
}

/// The world that was asked for or configured, else all there are.
fn worlds(
    package: &Package,
    args: &WorldArgs,
    config: Option<&Config>,
) -> Result<Vec<World>, Failure> {
    if let Some(config) = config.filter(|config| config.world.is_some() || args.world.is_some()) {
        return Ok(vec![inputs::configured_world(config, package, args)?]);
    }
    let all = package.worlds();
    if args.world.is_none() && !all.is_empty() {
        return Ok(all);
    }
    Ok(vec![inputs::pick(package, args.world.as_deref())?])
}
