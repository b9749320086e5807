//! Standard output and standard error: colour, verbosity, and how findings look.

use std::io::{IsTerminal, Write};

use clap::{Args, ValueEnum};
use witcraft_diagnostics::render::text;
use witcraft_diagnostics::{Diagnostic, SourceSet};

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
        write(&mut anstream::stdout().lock(), text);
    }

    /// A binary as the product of a command, on standard output, which must not be a terminal.
    pub(crate) fn bytes(&self, bytes: &[u8]) -> Result<(), String> {
        let mut stdout = std::io::stdout().lock();
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

    /// What is wrong, on standard error.
    pub(crate) fn error(&self, text: &str) {
        write(&mut anstream::stderr().lock(), text);
    }

    /// Findings, on standard error.
    pub(crate) fn findings(&self, diagnostics: &[Diagnostic], sources: &SourceSet) {
        // Not left to the stream: it would write every piece between two escapes by itself.
        let styled = anstream::stderr().current_choice() != anstream::ColorChoice::Never;
        let text = text::render_all(diagnostics, sources, styled);
        if styled {
            self.error(&text);
        } else {
            write(&mut std::io::stderr().lock(), &text);
        }
    }
}

/// A reader that has gone away (`witcraft types wit | head`) is no reason to complain.
fn write(stream: &mut impl Write, text: &str) {
    let _ = stream.write_all(text.as_bytes());
    let _ = stream.flush();
}
