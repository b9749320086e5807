//! `witcraft cache clear`: removes what is kept.

use clap::Args as ClapArgs;

use super::{size, unreadable, users};
use crate::cli::{Exit, Outcome};
use crate::console::Console;

/// Remove all that is kept
#[derive(ClapArgs)]
pub(crate) struct Args {}

pub(crate) fn run(_args: &Args, console: &Console) -> Outcome {
    let cache = users()?;
    let cleared = cache.clear().map_err(|error| unreadable(&cache, &error))?;
    console.done(&format!(
        "removed {} programs, {}\n",
        cleared.entries,
        size(cleared.bytes)
    ));
    Ok(Exit::Fine)
}
