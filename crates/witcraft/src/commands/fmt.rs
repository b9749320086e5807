//! `witcraft fmt`: lays out WIT, and keeps every comment.

use std::fs;
use std::io::Read;
use std::ops::Range;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use witcraft_config::Config;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_syntax::fmt::{Options, format};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::findings::FormatArgs;
use crate::inputs;
use crate::output;

#[derive(ClapArgs)]
#[command(after_help = "\
What is broken is reported and left as it is, while the rest is formatted. In folders, `deps` is
left alone unless it is named. Options are in witcraft.toml: [fmt] indent = 2, max-width = 100.

Examples:
  witcraft fmt                    what the nearest witcraft.toml names
  witcraft fmt wit                all .wit files in a folder
  witcraft fmt --check wit        in CI: fails if a file is not formatted
  witcraft fmt --diff wit         shows what would change
  witcraft fmt --check --format github wit    annotates the files of a pull request
  witcraft fmt - < a.wit          from standard input to standard output")]
pub(crate) struct Args {
    /// WIT files, folders, or `-` for standard input
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Write nothing; exit with 1 and name the files that are not formatted
    #[arg(long)]
    check: bool,

    /// Write nothing; exit with 1 and show what would change
    #[arg(long)]
    diff: bool,

    #[command(flatten)]
    format: FormatArgs,
}

/// What is found on the way; the other files go on.
#[derive(Default)]
struct Report {
    sources: SourceSet,
    diagnostics: Vec<Diagnostic>,
    changed: usize,
    unchanged: usize,
}

pub(crate) fn run(args: &Args, console: &Console) -> Outcome {
    let config = match args.paths.first() {
        None => Some(inputs::configuration(None, SourceSet::default())?),
        // What a file is formatted like is said beside it.
        Some(path) => inputs::nearest(path)?,
    };
    let options = options(config.as_ref());
    let mut report = Report::default();
    let mut files = Vec::new();
    match (args.paths.as_slice(), &config) {
        ([], Some(config)) => {
            for path in config.inputs() {
                collect(&path, &mut files, &mut report);
            }
        }
        (paths, _) => {
            for path in paths {
                collect(path, &mut files, &mut report);
            }
        }
    }
    // Standard input may be typed.
    let _busy = console
        .busy("formatting")
        .filter(|_| !args.paths.iter().any(|path| is_stdin(path)));
    for file in &files {
        one(file, args, &options, &mut report, console);
    }
    finish(args, report, console)
}

fn finish(args: &Args, report: Report, console: &Console) -> Outcome {
    let (changed, unchanged) = (report.changed, report.unchanged);
    let dry = args.check || args.diff;
    if !report.diagnostics.is_empty() {
        let failure = Failure::new(report.diagnostics, report.sources);
        return args.format.fail(failure, console);
    }
    if !args.format.for_people() {
        return Ok(args.format.print(&[], &report.sources, console));
    }
    if !args.paths.iter().any(|path| is_stdin(path)) {
        let verb = if dry { "to format" } else { "formatted" };
        console.done(&format!("{changed} {verb}, {unchanged} left as they are\n"));
    }
    Ok(if dry && changed > 0 {
        Exit::Findings
    } else {
        Exit::Fine
    })
}

fn options(config: Option<&Config>) -> Options {
    let mut options = Options::default();
    if let Some(config) = config {
        if let Some(indent) = config.fmt.indent {
            options = options.indent(indent);
        }
        if let Some(max_width) = config.fmt.max_width {
            options = options.max_width(max_width);
        }
    }
    options
}

fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// The files at a path: itself, or all WIT files below it except for dependencies.
fn collect(path: &Path, files: &mut Vec<PathBuf>, report: &mut Report) {
    if is_stdin(path) || !path.is_dir() {
        files.push(path.to_owned());
        return;
    }
    let entries = fs::read_dir(path).and_then(|entries| {
        entries
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()
    });
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => {
            let message = format!("cannot read this folder: {error}");
            return report.at(path, "unreadable", message);
        }
    };
    entries.sort();
    for entry in entries {
        let name = entry.file_name().unwrap_or_default().to_string_lossy();
        if entry.is_dir() {
            if name != "deps" && !name.starts_with('.') {
                collect(&entry, files, report);
            }
        } else if name.ends_with(".wit") {
            files.push(entry);
        }
    }
}

impl Report {
    fn at(&mut self, path: &Path, code: &'static str, message: String) {
        let diagnostic = Diagnostic::error(code, message).at_path(path.display().to_string());
        self.diagnostics.push(diagnostic);
    }
}

fn one(path: &Path, args: &Args, options: &Options, report: &mut Report, console: &Console) {
    let Some(text) = read(path, report) else {
        return;
    };
    let name = if is_stdin(path) {
        "<stdin>".to_owned()
    } else {
        path.display().to_string()
    };
    let file = report.sources.add(name.as_str(), text.as_str());
    let parse = witcraft_syntax::parse(file, &text);
    let formatted = format(&parse, options);
    report.diagnostics.extend(parse.into_diagnostics());
    let dry = args.check || args.diff;
    if is_stdin(path) && !dry {
        console.out(&formatted);
        return;
    }
    if formatted == text {
        report.unchanged += 1;
        return;
    }
    report.changed += 1;
    if dry && !args.format.for_people() {
        let found = Diagnostic::error("not-formatted", "this file is not formatted")
            .label(
                file.span(first_difference(&text, &formatted)),
                "from here on",
            )
            .help(format!("run `witcraft fmt {name}`"));
        report.diagnostics.push(found);
    } else if args.diff {
        console.out(&output::diff(&name, &text, &formatted, "formatted"));
    } else if args.check {
        console.out(&format!("{name}\n"));
    } else if let Err(failure) = output::rewrite(path, &formatted) {
        report.diagnostics.extend(failure.diagnostics);
    } else {
        console.detail(&format!("formatted {name}"));
    }
}

/// The first line that is to change, in bytes.
fn first_difference(text: &str, formatted: &str) -> Range<usize> {
    let mut lines = formatted.split_inclusive('\n');
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if lines.next() != Some(line) {
            return start..start + line.trim_end().len();
        }
        start += line.len();
    }
    start..start
}

fn read(path: &Path, report: &mut Report) -> Option<String> {
    let bytes = if is_stdin(path) {
        let mut bytes = Vec::new();
        std::io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .map(|_| bytes)
    } else {
        fs::read(path)
    };
    match bytes.map(String::from_utf8) {
        Ok(Ok(text)) => Some(text),
        Ok(Err(_)) => {
            report.at(path, "not-utf8", "this file is not UTF-8".into());
            None
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            report.at(
                path,
                "no-such-path",
                "there is no such file or folder".into(),
            );
            None
        }
        Err(error) => {
            report.at(
                path,
                "unreadable",
                format!("cannot read this file: {error}"),
            );
            None
        }
    }
}
