//! `witcraft cache`: compiled code that is kept between runs.

mod clear;
mod show;

use clap::{Args as ClapArgs, Subcommand};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_runtime::Cache;

use crate::cli::Outcome;
use crate::console::Console;

#[derive(ClapArgs)]
#[command(after_help = "\
The cache is in the folder `witcraft/compiled` of the user's cache folder, or in WITCRAFT_CACHE. It keeps 2
GiB, and throws out first what was not used for the longest time. It can be removed at any time.

Examples:
  witcraft cache show
  witcraft cache show --format json
  witcraft cache clear")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Show(show::Args),
    Clear(clear::Args),
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    match &args.command {
        Command::Show(args) => show::run(args, console),
        Command::Clear(args) => clear::run(args, console),
    }
}

fn users() -> Result<Cache, Failure> {
    Cache::users().ok_or_else(|| {
        let found = Diagnostic::error("no-cache", "no folder is known to keep a cache in")
            .help("set WITCRAFT_CACHE, XDG_CACHE_HOME or HOME");
        Failure::new(vec![found], SourceSet::default())
    })
}

fn unreadable(cache: &Cache, error: &std::io::Error) -> Failure {
    let found = Diagnostic::error("unreadable", format!("the cache cannot be read: {error}"))
        .at_path(cache.folder().display().to_string());
    Failure::new(vec![found], SourceSet::default())
}

/// A number of programs for people.
fn programs(count: usize) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} program{plural}")
}
