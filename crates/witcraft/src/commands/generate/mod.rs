//! `witcraft generate`: everything that is generated, in one go.

mod outcome;
mod plan;
mod round;
mod rounds;

use std::path::PathBuf;
use std::time::Instant;

use clap::Args as ClapArgs;

use super::{BOTH, OptionArgs};
use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::findings::FormatArgs;
use crate::inputs::{Gates, WorldArgs};
use crate::output::{Written, duration};
use round::{Details, Round, round};
use witcraft_diagnostics::SourceSet;

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft generate                          what the nearest witcraft.toml asks for
  witcraft generate wit --out src/bindings   guest.rs, host.rs and types.md
  witcraft generate wit --out src/bindings --derives Hash,Eq --async=true
  witcraft generate --check                  in CI: fails with a diff if a file is stale
  witcraft generate --check --format github  the same, as annotations of a pull request
  witcraft generate --watch                  again with every change of the WIT

What is still as the same Witcraft generated it from the same WIT and options is left as it is.

With `[abi]` and `lock = \"wit/abi.lock\"` in witcraft.toml the lock is checked first, and written
if there is none yet; with `update = true` it is written anew when the WIT has changed.")]
pub(crate) struct Args {
    /// WIT to generate from, with --out; otherwise a witcraft.toml or its folder
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,

    /// Write guest.rs, host.rs and types.md into this folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    #[command(flatten)]
    world: WorldArgs,

    #[command(flatten)]
    gates: Gates,

    /// Write nothing; exit with 1 and a diff if a file is not up to date
    #[arg(long)]
    check: bool,

    /// Generate even if nothing has changed, and replace files even if Witcraft did not generate them
    #[arg(long, conflicts_with = "check")]
    force: bool,

    /// Generate again whenever the WIT or witcraft.toml changes, until Ctrl-C
    #[arg(long, conflicts_with_all = ["check", "force", "format"])]
    watch: bool,

    /// With --watch: look at the files twice a second, where the system does not tell of changes
    #[arg(long, requires = "watch")]
    poll: bool,

    #[command(flatten)]
    options: OptionArgs<BOTH>,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    if args.watch {
        return rounds::watch(args, console);
    }
    let start = Instant::now();
    let round = {
        let _busy = console.busy("generating");
        let details = match args.format.for_people() {
            true => Details::All,
            false => Details::None,
        };
        match round(args, details, console) {
            Ok(round) => round,
            Err(failure) => return args.format.fail(failure, console),
        }
    };
    let files = match round {
        Round::Checked(exit) => return Ok(exit),
        _ if !args.format.for_people() => {
            return Ok(args.format.print(&[], &SourceSet::default(), console));
        }
        Round::Unchanged(files) => {
            console.done(
                "nothing has changed since the last time; `--force` generates all the same\n",
            );
            files
        }
        Round::Made(files) => files,
    };
    for file in &files {
        let time = file.time.map(|time| format!(", {}", duration(time)));
        console.done(&format!(
            "{} {} ({} lines{})\n",
            match file.written {
                Written::New => "wrote ",
                Written::Unchanged => "kept  ",
            },
            file.path.display(),
            file.lines,
            time.unwrap_or_default(),
        ));
    }
    console.done(&format!("done in {}\n", duration(start.elapsed())));
    Ok(Exit::Fine)
}
