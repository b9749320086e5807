//! `witcraft guest`: guest bindings of a world.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use witcraft_codegen::scaffold;

use super::{BindingsArgs, GUEST};
use crate::cli::Outcome;
use crate::console::Console;

#[derive(ClapArgs)]
#[command(after_help = "\
The crate that includes them needs one dependency: witcraft-guest.

Examples:
  witcraft guest wit -o src/bindings.rs
  witcraft guest wit -o src/bindings.rs --stub src/lib.rs
  witcraft guest wit --world my-world | less
  witcraft guest wit --derives Hash,Eq --attributes 'types#image=#[non_exhaustive]'")]
pub(crate) struct Args {
    #[command(flatten)]
    bindings: BindingsArgs<GUEST>,

    /// Write an implementation to start from: every export with `todo!()`. A file that is there is never
    /// changed: what it lacks is printed, ready to paste
    #[arg(long, value_name = "FILE")]
    stub: Option<PathBuf>,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let Some(path) = &args.stub else {
        return args.bindings.run(console);
    };
    if args.bindings.to_file() {
        args.bindings.run(console)?;
    }
    let scaffold = args.bindings.scaffold(path, scaffold::stub, console)?;
    crate::scaffold::put(path, &scaffold, console)
}
