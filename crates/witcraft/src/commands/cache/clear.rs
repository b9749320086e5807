//! `witcraft cache clear`: removes what is kept.

use clap::Args as ClapArgs;
use witcraft_diagnostics::size;

use super::{programs, unreadable, users};
use crate::cli::{Exit, Outcome};
use crate::console::Console;

/// Remove all that is kept
#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft cache clear")]
pub(crate) struct Args {}

pub(crate) fn run(_args: &Args, console: &Console) -> Outcome {
    let cache = users()?;
    let cleared = cache.clear().map_err(|error| unreadable(&cache, &error))?;
    console.done(&format!(
        "removed {}, {}\n",
        programs(cleared.entries),
        size(cleared.bytes)
    ));
    Ok(Exit::Fine)
}
