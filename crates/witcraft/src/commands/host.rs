//! `witcraft host`: host bindings of a world.

use clap::Args as ClapArgs;

use super::BindingsArgs;
use crate::cli::Outcome;
use crate::console::Console;

/// Print host bindings of a world
#[derive(ClapArgs)]
#[command(after_help = "\
The crate that includes them needs one dependency: witcraft-host.

Examples:
  witcraft host wit -o src/bindings.rs
  witcraft host wit --world my-world | less
  witcraft host wit --derives Hash,Eq --attributes 'types#image=#[non_exhaustive]'")]
pub(crate) struct Args {
    #[command(flatten)]
    bindings: BindingsArgs<true>,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    args.bindings.run(console)
}
