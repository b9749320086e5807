//! `witcraft guest`: guest bindings of a world.

use clap::Args as ClapArgs;

use super::BindingsArgs;
use crate::cli::Outcome;
use crate::console::Console;
use crate::generate::Product;

/// Print guest bindings of a world
#[derive(ClapArgs)]
#[command(after_help = "\
The crate that includes them needs one dependency: witcraft-guest.

Examples:
  witcraft guest wit -o src/bindings.rs
  witcraft guest wit --world my-world | less")]
pub(crate) struct Args {
    #[command(flatten)]
    bindings: BindingsArgs,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    args.bindings.run(Product::Guest, console)
}
