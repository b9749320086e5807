//! `witcraft check`: reads WIT and says everything that is wrong with it.

use clap::{Args as ClapArgs, ValueEnum};
use witcraft_diagnostics::render::json;
use witcraft_diagnostics::{Diagnostic, SourceSet};
use witcraft_lint::lint;
use witcraft_model::Package;

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::inputs::InputArgs;
use crate::rules::LevelArgs;

/// Read WIT and say everything that is wrong with it
#[derive(ClapArgs)]
#[command(after_help = "\
Examples:
  witcraft check wit                       a folder with its deps
  witcraft check a.wit deps/b.wit          files that use each other
  curl … | witcraft check -                standard input
  witcraft check wit -D all                every rule must hold
  witcraft check wit --format json         for other tools")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    #[command(flatten)]
    levels: LevelArgs,

    /// How to print findings
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For tools: the schema witcraft.diagnostics/1
    Json,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let loaded = args.inputs.load(console);
    let package = match loaded {
        Ok(package) => package,
        Err(failure) if args.format == Format::Json => {
            console.out(&json::render_all(&failure.diagnostics, &failure.sources));
            return Ok(Exit::of(&failure));
        }
        Err(failure) => return Err(failure),
    };
    let levels = args.levels.levels(args.inputs.levels_config()?.as_ref())?;
    let findings = lint(&package, &levels);
    let exit = print(&findings, package.sources(), args.format, console);
    if args.format == Format::Text {
        console.done(&summary(&package, findings.len()));
    }
    Ok(exit)
}

/// Prints findings. Whether there are errors among them is the exit code.
pub(crate) fn print(
    findings: &[Diagnostic],
    sources: &SourceSet,
    format: Format,
    console: &Console,
) -> Exit {
    match format {
        Format::Json => console.out(&json::render_all(findings, sources)),
        Format::Text => console.findings(findings, sources),
    }
    if findings.iter().any(Diagnostic::is_error) {
        Exit::Findings
    } else {
        Exit::Fine
    }
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
