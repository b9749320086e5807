//! `witcraft fmt`: lays out WIT, and keeps every comment.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use witcraft_config::Config;
use witcraft_diagnostics::{Diagnostic, Failure, FileId, SourceSet};
use witcraft_syntax::fmt::{Options, format};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::findings::FormatArgs;
use crate::inputs;
use crate::output;

#[derive(ClapArgs)]
#[command(after_help = "\
What is broken is reported and left as it is, while the rest is formatted. In folders, `deps` is
left alone unless it is named, and so are links to other folders. Options are in the witcraft.toml
that is nearest to a file: [fmt] indent = 2, max-width = 100.

Examples:
  witcraft fmt                    what the nearest witcraft.toml names
  witcraft fmt wit                all .wit files in a folder
  witcraft fmt --check wit        in CI: fails if a file is not formatted
  witcraft fmt --check wit --format github
                                  the same, as annotations in a workflow
  witcraft fmt --diff wit         shows what would change
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

impl Args {
    /// Whether files stay as they are. What tools are told is about what is there, so for them it is always so.
    fn is_dry(&self) -> bool {
        self.check || self.diff || !self.format.for_people()
    }
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
    let config = match args.paths.is_empty() {
        true => Some(inputs::configuration(None, SourceSet::default())?),
        false => None,
    };
    let roots = match &config {
        Some(config) => config.inputs(),
        None => args.paths.clone(),
    };
    let mut report = Report::default();
    let mut files = Vec::new();
    for root in &roots {
        let before = files.len();
        collect(root, &mut files, &mut report);
        if files.len() == before && root.is_dir() && report.diagnostics.is_empty() {
            let message = "there is no `.wit` file in this folder, apart from `deps`";
            report.at(root, "empty-folder", message.into());
        }
    }
    // Before the first file is written, so that a broken configuration leaves all of them as they are.
    let mut styles = Styles::default();
    let mut planned = Vec::new();
    for file in files {
        let options = match &config {
            Some(config) => options(config),
            None => styles.beside(&file)?,
        };
        planned.push((file, options));
    }
    // Standard input may be typed.
    let _busy = console
        .busy("formatting")
        .filter(|_| !args.paths.iter().any(|path| is_stdin(path)));
    for (file, options) in &planned {
        one(file, args, options, &mut report, console);
    }
    finish(args, report, console)
}

fn finish(args: &Args, report: Report, console: &Console) -> Outcome {
    let (changed, unchanged) = (report.changed, report.unchanged);
    if !report.diagnostics.is_empty() {
        let failure = Failure::new(report.diagnostics, report.sources);
        return args.format.fail(failure, console);
    }
    if !args.format.for_people() {
        return Ok(args.format.print(&[], &report.sources, console));
    }
    if !args.paths.iter().any(|path| is_stdin(path)) {
        let verb = if args.is_dry() {
            "to format"
        } else {
            "formatted"
        };
        console.done(&format!("{changed} {verb}, {unchanged} left as they are\n"));
    }
    Ok(if args.is_dry() && changed > 0 {
        Exit::Findings
    } else {
        Exit::Fine
    })
}

/// What files are formatted like, by the folder that they are in.
#[derive(Default)]
struct Styles {
    known: HashMap<PathBuf, Options>,
}

impl Styles {
    /// What the nearest configuration says, at or above a file; of the current folder for standard input.
    fn beside(&mut self, file: &Path) -> Result<Options, Failure> {
        let folder = match file.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        if let Some(known) = self.known.get(folder) {
            return Ok(known.clone());
        }
        let found = inputs::nearest(folder)?;
        let options = found.as_ref().map(options).unwrap_or_default();
        self.known.insert(folder.to_owned(), options.clone());
        Ok(options)
    }
}

fn options(config: &Config) -> Options {
    let mut options = Options::default();
    if let Some(indent) = config.fmt.indent {
        options = options.indent(indent);
    }
    if let Some(max_width) = config.fmt.max_width {
        options = options.max_width(max_width);
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
            // A link may lead out of what was named, or round in a circle.
            if name != "deps" && !name.starts_with('.') && !entry.is_symlink() {
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
    let input = inputs::input(path);
    let name = input.name();
    let text = match input.read_text() {
        Ok(text) => text,
        Err(diagnostic) => return report.diagnostics.push(diagnostic),
    };
    let file = report.sources.add(name.as_str(), text.as_str());
    let parse = witcraft_syntax::parse(file, &text);
    let formatted = format(&parse, options);
    report.diagnostics.extend(parse.into_diagnostics());
    if is_stdin(path) && !args.is_dry() {
        console.out(&formatted);
        return;
    }
    if formatted == text {
        report.unchanged += 1;
        return;
    }
    report.changed += 1;
    if !args.format.for_people() {
        let found = not_formatted(file, &text, &formatted);
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

/// A finding at the first line that would change.
fn not_formatted(file: FileId, text: &str, formatted: &str) -> Diagnostic {
    let lines = text
        .split_inclusive('\n')
        .zip(formatted.split_inclusive('\n'));
    let same = lines.take_while(|(old, new)| old == new);
    let start = same.map(|(line, _)| line.len()).sum::<usize>();
    let end = text[start..].find(['\r', '\n']);
    let end = end.map_or(text.len(), |length| start + length);
    Diagnostic::error("not-formatted", "this file is not formatted")
        .label(file.span(start..end), "the first line that would change")
        .help("`witcraft fmt` formats it, and with `--diff` shows what changes")
}
