//! `witcraft guest`: guest bindings of a world.

use clap::Args as ClapArgs;

use super::BindingsArgs;
use crate::cli::Outcome;
use crate::console::Console;

/// Print guest bindings of a world
#[derive(ClapArgs)]
#[command(after_help = "\
The crate that includes them needs one dependency: witcraft-guest.

Examples:
  witcraft guest wit -o src/bindings.rs
  witcraft guest wit --world my-world | less
  witcraft guest wit --derives Hash,Eq --attributes 'types#image=#[non_exhaustive]'")]
pub(crate) struct Args {
    #[command(flatten)]
    bindings: BindingsArgs<false>,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    args.bindings.run(console)
}
