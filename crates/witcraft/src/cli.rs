//! Arguments, and which command they ask for.

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use witcraft_diagnostics::Failure;

use crate::commands::{
    abi, breaking, build, check, completions, component, doc, explain, fmt, generate, guest, host,
    inspect, lint, man, new, targets, types, vendor,
};
#[cfg(feature = "runtime")]
use crate::commands::{cache, call, run};
use crate::console::{Console, ConsoleArgs};
use crate::version;

/// The toolkit for WebAssembly interfaces: checks WIT, shows what it becomes in Rust, and generates
/// bindings for guests and hosts.
#[derive(Parser)]
#[command(
    name = "witcraft",
    disable_version_flag = true,
    arg_required_else_help = true,
    max_term_width = 100,
    subcommand_negates_reqs = true,
    after_help = "\
Exit codes: 0 fine, 1 findings in what was read, 2 the command could not run.

Examples:
  witcraft check wit
  witcraft fmt wit
  witcraft types wit --side guest
  witcraft generate wit --out src/bindings"
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Option<Command>,

    #[command(flatten)]
    pub(crate) console: ConsoleArgs,

    /// Print the version; with --verbose, also the generation of upstream crates
    #[arg(short = 'V', long)]
    version: bool,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Args),
    Lint(lint::Args),
    Fmt(fmt::Args),
    Types(types::Args),
    Abi(abi::Args),
    Breaking(breaking::Args),
    Targets(targets::Args),
    New(new::Args),
    Build(build::Args),
    Component(component::Args),
    Inspect(inspect::Args),
    Guest(guest::Args),
    Host(host::Args),
    Generate(generate::Args),
    Doc(doc::Args),
    Explain(explain::Args),
    Vendor(vendor::Args),
    #[cfg(feature = "runtime")]
    Run(run::Args),
    #[cfg(feature = "runtime")]
    Call(call::Args),
    #[cfg(feature = "runtime")]
    Cache(cache::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Nothing to complain about.
    Fine,
    /// Something is wrong in what was read, or a file is not up to date.
    Findings,
    /// The command could not run.
    CannotRun,
    /// What a program that was run ended with.
    #[cfg(feature = "runtime")]
    Status(u8),
}

/// What a command comes to: an exit code, or findings to print and derive one from.
pub(crate) type Outcome = Result<Exit, Failure>;

impl Exit {
    /// Findings in the content of an input are findings; an input or output that cannot be read or
    /// written at all keeps the command from running.
    pub(crate) fn of(failure: &Failure) -> Self {
        const CANNOT_RUN: &[&str] = &[
            "no-input",
            "no-out",
            "no-book",
            "no-such-path",
            "unreadable",
            "unwritable",
            "unwatchable",
            "not-generated",
            "no-config",
            "no-lock",
            "nothing-to-generate",
            "no-such-rule",
            "no-cache",
            "no-such-message",
            "no-toolchain",
            "no-cargo",
            "no-crate",
            "no-guest",
            "no-such-package",
            "several-guests",
            "folder-in-the-way",
            "no-checkout",
            "bad-name",
            "no-baseline",
            "no-git",
            "not-a-repository",
            "no-such-revision",
            "no-wit",
            "other-package",
            "in-the-way",
            "vendor-conflict",
        ];
        let cannot_run = |code| CANNOT_RUN.contains(&code);
        if failure
            .diagnostics
            .iter()
            .any(|found| cannot_run(found.code))
        {
            Self::CannotRun
        } else {
            Self::Findings
        }
    }
}

#[cfg(feature = "runtime")]
impl Exit {
    /// The exit code of a program, of which the system passes on the lowest byte. What has none there is
    /// still no success.
    pub(crate) fn of_program(code: i32) -> Self {
        let [low, ..] = code.to_le_bytes();
        Self::Status(if code != 0 && low == 0 { 1 } else { low })
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Fine => 0,
            Exit::Findings => 1,
            Exit::CannotRun => 2,
            #[cfg(feature = "runtime")]
            Exit::Status(code) => code,
        }
        .into()
    }
}

impl Cli {
    pub(crate) fn run(self, console: &Console) -> Outcome {
        match self.command {
            _ if self.version => version::run(console),
            Some(Command::Check(args)) => check::run(&args, console),
            Some(Command::Lint(args)) => lint::run(&args, console),
            Some(Command::Fmt(args)) => fmt::run(&args, console),
            Some(Command::Types(args)) => types::run(&args, console),
            Some(Command::Abi(args)) => abi::run(&args, console),
            Some(Command::Breaking(args)) => breaking::run(&args, console),
            Some(Command::Targets(args)) => targets::run(&args, console),
            Some(Command::New(args)) => new::run(&args, console),
            Some(Command::Build(args)) => build::run(&args, console),
            Some(Command::Component(args)) => component::run(&args, console),
            Some(Command::Inspect(args)) => inspect::run(&args, console),
            Some(Command::Guest(args)) => guest::run(&args, console),
            Some(Command::Host(args)) => host::run(&args, console),
            Some(Command::Generate(args)) => generate::run(&args, console),
            Some(Command::Doc(args)) => doc::run(args, console),
            Some(Command::Explain(args)) => explain::run(&args, console),
            Some(Command::Vendor(args)) => vendor::run(&args, console),
            #[cfg(feature = "runtime")]
            Some(Command::Run(args)) => run::run(&args, console),
            #[cfg(feature = "runtime")]
            Some(Command::Call(args)) => call::run(&args, console),
            #[cfg(feature = "runtime")]
            Some(Command::Cache(args)) => cache::run(&args, console),
            Some(Command::Completions(args)) => completions::run(&args, console),
            Some(Command::Man(args)) => man::run(&args, console),
            None => {
                console.error(&Self::command().render_help().ansi().to_string());
                Ok(Exit::CannotRun)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        Cli::command().debug_assert();
    }
}
