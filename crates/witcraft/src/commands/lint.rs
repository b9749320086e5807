//! `witcraft lint`: the rules for good WIT, and their repairs.

use std::path::Path;

use clap::Args as ClapArgs;
use witcraft_diagnostics::Diagnostic;
use witcraft_lint::{Levels, lint, repair, rules};
use witcraft_model::Package;

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::findings::FormatArgs;
use crate::inputs::InputArgs;
use crate::output;
use crate::rules::LevelArgs;

#[derive(ClapArgs)]
#[command(after_help = "\
`witcraft check` does this, too. Levels are also set in witcraft.toml, such as [lint]
deny = [\"docs\"], and in the WIT by a comment: // witcraft: allow(group/name): why

Examples:
  witcraft lint wit                      with the default levels
  witcraft lint wit -W docs -D abi       groups: docs warn, abi fails
  witcraft lint wit -A rust/keyword      one rule less
  witcraft lint wit --fix                applies the repairs that are safe
  witcraft lint --list                   every rule
  witcraft explain abi/list-of-char      what a rule is about")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    #[command(flatten)]
    levels: LevelArgs,

    /// Apply the safe repairs to the files
    #[arg(long)]
    fix: bool,

    /// List the rules, their levels and what they find
    #[arg(long)]
    list: bool,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let config = if args.list && args.inputs.paths.is_empty() {
        None
    } else {
        args.inputs.levels_config()?
    };
    let levels = args.levels.levels(config.as_ref())?;
    if args.list {
        list(&levels, console);
        return Ok(Exit::Fine);
    }
    let mut package = match args.inputs.load_to_check(console) {
        Ok(package) => package,
        Err(failure) => return args.format.fail(failure, console),
    };
    let lint = |package: &Package| {
        let _busy = console.busy("checking");
        lint(package, &levels)
    };
    let mut findings = lint(&package);
    if args.fix {
        // One repair can make room for another, but never without end.
        for _ in 0..10 {
            if !apply(&package, &findings, console)? {
                break;
            }
            package = args.inputs.load_to_check(console)?;
            findings = lint(&package);
        }
    }
    let exit = args.format.print(&findings, package.sources(), console);
    if findings.is_empty() && args.format.for_people() {
        console.done(&format!("{}: no findings\n", package.name()));
    }
    Ok(exit)
}

fn list(levels: &Levels, console: &Console) {
    let width = rules().map(|rule| rule.id.len()).max().unwrap_or(0);
    for rule in rules() {
        let level = levels.of(rule).as_str();
        console.out(&format!(
            "{:width$}  {level:5}  {}\n",
            rule.id, rule.summary
        ));
    }
}

/// Writes the repaired files. Whether there were any.
fn apply(
    package: &Package,
    findings: &[Diagnostic],
    console: &Console,
) -> Result<bool, witcraft_diagnostics::Failure> {
    let mut any = false;
    for repaired in repair(findings, package.sources()) {
        let name = package.sources().file(repaired.file).name();
        let path = Path::new(name);
        if !package.read(path) {
            continue;
        }
        output::rewrite(path, &repaired.text)?;
        console.done(&format!("{name}: {} repaired\n", repaired.repairs));
        any = true;
    }
    Ok(any)
}
