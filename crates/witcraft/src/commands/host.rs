//! `witcraft host`: host bindings of a world.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_codegen::scaffold;

use super::{BindingsArgs, HOST};
use crate::cli::Outcome;
use crate::console::Console;

#[derive(ClapArgs)]
#[command(after_help = "\
The crate that includes them needs one dependency: witcraft-host.

Examples:
  witcraft host wit -o src/bindings.rs
  witcraft host wit -o src/bindings.rs --skeleton src/lib.rs
  witcraft host wit --world my-world | less
  witcraft host wit --derives Hash,Eq --attributes 'types#image=#[non_exhaustive]'")]
pub(crate) struct Args {
    #[command(flatten)]
    bindings: BindingsArgs<HOST>,

    /// Write an implementation to start from: state, traits, engine, instantiate and call. A file that is there is never
    /// changed: what it lacks is printed, ready to paste
    #[arg(long, value_name = "FILE")]
    skeleton: Option<PathBuf>,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let Some(path) = &args.skeleton else {
        return args.bindings.run(console);
    };
    if args.bindings.to_file() {
        args.bindings.run(console)?;
    }
    let scaffold = args.bindings.scaffold(path, scaffold::skeleton, console)?;
    crate::scaffold::put(path, &scaffold, console)
}
