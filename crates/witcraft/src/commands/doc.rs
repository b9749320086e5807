//! `witcraft doc`: the documentation of packages, as a site, as Markdown, for a book, or as data.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Args as ClapArgs, ValueEnum};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_doc::{Documentation, Files, html, json, markdown};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::inputs::InputArgs;
use crate::watch::Watched;
use crate::{cache, folder, mdbook, output, watch};

#[derive(ClapArgs)]
#[command(after_help = "\
Items behind @unstable are documented, too, with a badge; --features keeps only the ones named.
A link in a comment that leads nowhere is a warning, and with --deny-warnings an error.

Examples:
  witcraft doc wit --out docs --open              a site, and a browser that shows it
  witcraft doc wit --out docs --watch             written anew whenever the WIT changes
  witcraft doc wit --format markdown --out docs   a page per interface, for a repository
  witcraft doc wit --format markdown --single     one page, on standard output
  witcraft doc wit --format json                  for tools: the schema witcraft.doc/1

In the book.toml of an mdBook:
  [preprocessor.witcraft]
  command = \"witcraft doc --format mdbook\"")]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: InputArgs,

    /// What to make
    #[arg(long, value_name = "FORMAT", default_value = "html")]
    format: Format,

    /// Where to write: a folder for html and markdown, a file for json and --single; a folder is
    /// replaced as a whole, and only if Witcraft made it
    #[arg(short, long, value_name = "PATH")]
    out: Option<PathBuf>,

    /// Markdown on a single page
    #[arg(long)]
    single: bool,

    /// Colours of the site before its reader chooses
    #[arg(long, value_name = "THEME", default_value = "auto")]
    theme: Theme,

    /// Show the site in a browser
    #[arg(long)]
    open: bool,

    /// Write anew whenever something changes, until stopped
    #[arg(long, requires = "out")]
    watch: bool,

    /// Fail if there is anything to warn about, such as a link that leads nowhere
    #[arg(long)]
    deny_warnings: bool,

    /// Replace a file even if Witcraft did not generate it
    #[arg(long, requires = "out")]
    force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A site for browsers
    Html,
    /// Pages for repositories
    Markdown,
    /// A preprocessor of mdBook: a book on standard input, the same with WIT in it on standard output
    Mdbook,
    /// The documentation model, for tools
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Theme {
    /// As the reader's system is set
    Auto,
    /// Dark on light
    Light,
    /// Light on dark
    Dark,
}

pub(crate) fn run(mut args: Args, console: &Console) -> Outcome {
    args.inputs.gates = args.inputs.gates.all_unless_named();
    if args.format == Format::Mdbook {
        return mdbook::run(&args.inputs, console);
    }
    if !args.watch {
        return write(&args, console);
    }
    let watched = args.inputs.watched()?;
    // From before the first time on: what changes meanwhile is a change.
    let mut seen = cache::inputs(&watched);
    report(write(&args, console), console);
    console.done("waiting for changes; stop with Ctrl-C\n");
    // The browser shows it already.
    args.open = false;
    let paths = || Watched {
        paths: watched.clone(),
    };
    watch::watch(false, paths, || {
        // What is written may lie beside what is read.
        let now = cache::inputs(&watched);
        if now.is_none() || now != seen {
            report(write(&args, console), console);
        }
        seen = now;
    })?;
    Ok(Exit::Fine)
}

/// Says what came of one run, where another one will follow.
fn report(outcome: Outcome, console: &Console) {
    if let Err(failure) = outcome {
        console.findings(&failure.diagnostics, &failure.sources);
    }
}

fn write(args: &Args, console: &Console) -> Outcome {
    let start = Instant::now();
    let package = args.inputs.load(console)?;
    let _busy = console.busy("documenting");
    let (documentation, findings) = Documentation::new(&package, &args.inputs.roots()?);
    console.findings(&findings, package.sources());
    if args.deny_warnings && !findings.is_empty() {
        console.error("error: there are warnings, which are denied; nothing was written\n");
        return Ok(Exit::Findings);
    }
    match (args.format, args.single) {
        (Format::Json, _) => single(args, &json::render(&documentation), console)?,
        (Format::Markdown, true) => {
            single(args, &markdown::single(&documentation), console)?;
        }
        (Format::Markdown, false) => {
            let files = markdown::render(&documentation);
            site(args, &files, "README.md", start, console)?;
        }
        (Format::Html | Format::Mdbook, _) => {
            let options = html::Options::default().theme(args.theme.into());
            let files = html::render(&documentation, options);
            site(args, &files, "index.html", start, console)?;
        }
    }
    Ok(Exit::Fine)
}

fn single(args: &Args, text: &str, console: &Console) -> Result<(), Failure> {
    match &args.out {
        Some(path) => {
            output::write(path, text, args.force)?;
            console.done(&format!("wrote  {}\n", path.display()));
        }
        None => console.out(text),
    }
    Ok(())
}

fn site(
    args: &Args,
    files: &Files,
    first: &str,
    start: Instant,
    console: &Console,
) -> Result<(), Failure> {
    let Some(out) = &args.out else {
        return Err(no_out(args.format));
    };
    folder::replace(out, files)?;
    let first = out.join(first);
    console.done(&format!(
        "wrote  {} ({} files, {})\n",
        first.display(),
        files.len(),
        output::duration(start.elapsed())
    ));
    if args.open {
        opener::open(&first).map_err(|error| no_browser(&first, &error))?;
    }
    Ok(())
}

fn no_out(format: Format) -> Failure {
    let (name, what) = match format {
        Format::Markdown => (
            "markdown",
            "pages; one page goes to standard output with `--single`",
        ),
        _ => ("html", "a site of many files"),
    };
    let diagnostic = Diagnostic::error("no-out", "there is no folder to write to")
        .note(format!("`--format {name}` makes {what}"))
        .help("name a folder: `--out docs`");
    Failure::new(vec![diagnostic], SourceSet::default())
}

fn no_browser(page: &Path, error: &opener::OpenError) -> Failure {
    let diagnostic = Diagnostic::error(
        "no-browser",
        format!("no browser could be started: {error}"),
    )
    .note("the documentation is written")
    .help(format!("open {} yourself", page.display()));
    Failure::new(vec![diagnostic], SourceSet::default())
}

impl From<Theme> for html::Theme {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::Auto => Self::Auto,
            Theme::Light => Self::Light,
            Theme::Dark => Self::Dark,
        }
    }
}
