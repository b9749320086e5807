//! `witcraft check`: reads WIT and says everything that is wrong with it.

use clap::Args as ClapArgs;
use witcraft_lint::lint;
use witcraft_model::Package;

use crate::cli::Outcome;
use crate::console::Console;
use crate::findings::FormatArgs;
use crate::inputs::{self, InputArgs};
use crate::rules::LevelArgs;

#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft check wit                       a folder with its deps
  witcraft check a.wit deps/b.wit          files that use each other
  curl … | witcraft check -                standard input
  witcraft check wit -D all                every rule must hold
  witcraft check wit --format json         for other tools
  witcraft check wit --format github       annotations in a workflow")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    #[command(flatten)]
    levels: LevelArgs,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let package = match args.inputs.load_to_check(console) {
        Ok(package) => package,
        Err(failure) => return args.format.fail(failure, console),
    };
    let levels = args.levels.levels(args.inputs.levels_config()?.as_ref())?;
    let findings = {
        let _busy = console.busy("checking");
        lint(&package, &levels)
    };
    let exit = args.format.print(&findings, package.sources(), console);
    if args.format.for_people() {
        console.done(&summary(&package, findings.len()));
    }
    inputs::leave(package);
    Ok(exit)
}

fn summary(package: &Package, findings: usize) -> String {
    let resolve = package.resolve();
    let mut text = String::new();
    for id in package.mains() {
        let main = &resolve.packages[*id];
        text.push_str(&format!(
            "{}: {}, {}, {}\n",
            main.name,
            count(main.interfaces.len(), "interface"),
            count(main.worlds.len(), "world"),
            match findings {
                0 => "no findings".to_owned(),
                _ => count(findings, "finding"),
            },
        ));
    }
    text
}

fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}
