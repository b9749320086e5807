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

/// Every command, and what it says about itself in the list of all. Its options are declared only when it is
/// the one that was asked for: declaring all of them takes a good part of the time that a check takes. What commands
/// share has comments of two slashes, as clap would take three for what the command is about.
#[derive(Subcommand)]
#[command(defer = true)]
enum Command {
    /// Read WIT and say everything that is wrong with it
    Check(check::Args),
    /// Look for what is right, and still not good WIT
    Lint(lint::Args),
    /// Format WIT, and keep every comment
    Fmt(fmt::Args),
    /// Show what every type and function becomes in Rust, on both sides
    Types(types::Args),
    /// Show, pin and check the ABI: layouts, core names and signatures
    Abi(abi::Args),
    /// Say what a change of WIT breaks: for guests and for hosts, compiled and recompiled
    Breaking(breaking::Args),
    /// Say whether a component fits the world of a host, and what does not, side by side
    Targets(targets::Args),
    /// Make a workspace with WIT, a guest, a host and tests, which builds and runs at once
    New(new::Args),
    /// Compile a guest and make a component of it, checked against its world and its ABI lock
    Build(build::Args),
    /// Make components of core modules; validate and strip both; print their WIT
    Component(component::Args),
    /// Look into a component or module: imports and who can provide them, exports with a call each, sizes
    Inspect(inspect::Args),
    /// Print guest bindings of a world
    Guest(guest::Args),
    /// Print host bindings of a world
    Host(host::Args),
    /// Write everything that is generated: from witcraft.toml, or into a folder
    Generate(generate::Args),
    /// Write documentation: a site that works offline, Markdown, chapters of a book, or JSON
    Doc(doc::Args),
    /// Say what a rule finds or a message means, why, and what to do
    Explain(explain::Args),
    /// Copy the WIT that a crate needs into it
    ///
    /// A package that is published holds the files below its own folder only, so `../wit` would be missing from it.
    /// What is copied is what is needed: the package, and of `deps` what it uses, with what that uses.
    Vendor(vendor::Args),
    /// Run a program: a command component of WASI 0.2 or 0.3, or a core module of preview 1
    #[cfg(feature = "runtime")]
    Run(run::Args),
    /// Call a function of a component, or list what can be called
    #[cfg(feature = "runtime")]
    Call(call::Args),
    /// Show or clear the cache of compiled code
    #[cfg(feature = "runtime")]
    Cache(cache::Args),
    /// Print completions for a shell
    Completions(completions::Args),
    /// Write manual pages: one for witcraft, one for each of its commands
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

    #[test]
    fn the_list_says_of_a_command_what_its_help_does() {
        let mut all = Cli::command();
        let list = all.clone();
        all.build();
        for listed in list.get_subcommands() {
            let built = all.find_subcommand(listed.get_name()).unwrap();
            let about = |command: &clap::Command| command.get_about().map(ToString::to_string);
            assert!(about(listed).is_some(), "{}", listed.get_name());
            assert_eq!(about(listed), about(built));
            let long = |command: &clap::Command| command.get_long_about().map(ToString::to_string);
            assert_eq!(long(listed), long(built));
        }
    }
}
