//! Standard output and standard error: colour, verbosity, and how findings look.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, OnceLock};

use clap::{Args, ColorChoice, ValueEnum};
use indicatif::ProgressBar;
use witcraft_diagnostics::render::text;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};

use crate::progress::Progress;

/// What every command takes. In help it stands after what a command has of its own, whose order would
/// otherwise depend on how many commands there are.
#[derive(Args)]
pub(crate) struct ConsoleArgs {
    /// Say only what is asked for and what is wrong
    #[arg(
        short,
        long,
        global = true,
        conflicts_with = "verbose",
        display_order = 900
    )]
    quiet: bool,

    /// Say what was read and how long each step took
    #[arg(short, long, global = true, display_order = 901)]
    verbose: bool,

    /// When to use colour; NO_COLOR is honoured, too
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        display_order = 902
    )]
    color: Color,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

/// Where a command speaks.
pub(crate) struct Console {
    quiet: bool,
    verbose: bool,
    /// What is shown while something takes its time.
    bar: Mutex<Option<ProgressBar>>,
    /// Why a part of the product is not on standard output.
    lost: OnceLock<io::Error>,
}

/// What `--color` is among the arguments, for help and usage errors: those are printed before the arguments are read.
pub(crate) fn asked_color(arguments: impl Iterator<Item = OsString>) -> ColorChoice {
    let mut next_is_it = false;
    for argument in arguments {
        let argument = argument.to_string_lossy();
        let value = match argument.strip_prefix("--color=") {
            Some(value) => value,
            None if next_is_it => &*argument,
            None => {
                next_is_it = argument == "--color";
                continue;
            }
        };
        match value {
            "always" => return ColorChoice::Always,
            "never" => return ColorChoice::Never,
            _ => next_is_it = false,
        }
    }
    ColorChoice::Auto
}

impl Console {
    pub(crate) fn new(args: &ConsoleArgs) -> Self {
        // `anstream` looks at the terminal and at NO_COLOR by itself.
        match args.color {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        }
        .write_global();
        Self {
            quiet: args.quiet,
            verbose: args.verbose,
            bar: Mutex::default(),
            lost: OnceLock::new(),
        }
    }

    /// What is wrong if standard output did not take everything. A reader that has gone away (`witcraft types wit |
    /// head`) is no reason to complain; a full disk is.
    pub(crate) fn lost(&self) -> Option<Failure> {
        let error = self.lost.get()?;
        let found = Diagnostic::error("unwritable", format!("cannot write: {error}"))
            .at_path("standard output")
            .note("what is there is not all of it");
        Some(Failure::new(vec![found], SourceSet::default()))
    }

    /// Says on a terminal what is being done, if that takes longer than a second, until what is returned is dropped.
    pub(crate) fn busy(&self, what: &'static str) -> Option<Progress> {
        let progress = Progress::start(what).filter(|_| !self.quiet)?;
        if let Ok(mut bar) = self.bar.lock() {
            *bar = Some(progress.bar());
        }
        Some(progress)
    }

    /// Takes away what has been printed, on a terminal.
    pub(crate) fn clear(&self) {
        if io::stderr().is_terminal() {
            self.error("\x1b[2J\x1b[H");
        }
    }

    fn print(&self, stream: &mut impl Write, text: &str) -> io::Result<()> {
        match self.bar.lock().ok().as_deref() {
            Some(Some(bar)) if !bar.is_finished() => bar.suspend(|| write(stream, text)),
            _ => write(stream, text),
        }
    }

    /// Whether details are wanted.
    pub(crate) fn verbose(&self) -> bool {
        self.verbose
    }

    /// Whether only what is asked for is wanted.
    pub(crate) fn quiet(&self) -> bool {
        self.quiet
    }

    /// The product of a command, on standard output.
    pub(crate) fn out(&self, text: &str) {
        let written = self.print(&mut anstream::stdout().lock(), text);
        if let Err(error) = written
            && error.kind() != io::ErrorKind::BrokenPipe
        {
            let _ = self.lost.set(error);
        }
    }

    /// A binary as the product of a command, on standard output, which must not be a terminal.
    pub(crate) fn bytes(&self, bytes: &[u8]) -> Result<(), String> {
        let mut stdout = io::stdout().lock();
        if stdout.is_terminal() {
            return Err("a terminal cannot show a binary: name a file with `-o`".into());
        }
        let written = stdout.write_all(bytes).and_then(|()| stdout.flush());
        written.map_err(|error| format!("cannot write: {error}"))
    }

    /// What a command did, on standard output unless `--quiet`.
    pub(crate) fn done(&self, text: &str) {
        if !self.quiet {
            self.out(text);
        }
    }

    /// What a command is about, on standard error with `--verbose`.
    pub(crate) fn detail(&self, text: &str) {
        if self.verbose {
            self.error(&format!("{text}\n"));
        }
    }

    /// What is wrong, on standard error. Where that takes nothing there is nowhere left to say so.
    pub(crate) fn error(&self, text: &str) {
        let _ = self.print(&mut anstream::stderr().lock(), text);
    }

    /// Findings, on standard error.
    pub(crate) fn findings(&self, diagnostics: &[Diagnostic], sources: &SourceSet) {
        // Not left to the stream: it would write every piece between two escapes by itself.
        let styled = anstream::stderr().current_choice() != anstream::ColorChoice::Never;
        let text = text::render_all(diagnostics, sources, styled);
        if styled {
            self.error(&text);
        } else {
            let _ = write(&mut io::stderr().lock(), &text);
        }
    }
}

fn write(stream: &mut impl Write, text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_is_known_before_the_arguments_are_read() {
        let asked = |line: &str| asked_color(line.split(' ').map(OsString::from));
        assert_eq!(asked("check --help"), ColorChoice::Auto);
        assert_eq!(asked("check --color=never --help"), ColorChoice::Never);
        assert_eq!(asked("--color always check"), ColorChoice::Always);
        assert_eq!(asked("--color auto check always"), ColorChoice::Auto);
    }
}
