//! What every check has in common: the formats of its findings, and its exit code.

use clap::{Args, ValueEnum};
use witcraft_diagnostics::render::{github, json, sarif};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};

use crate::cli::{Exit, Outcome};
use crate::console::Console;

// How findings are printed.
#[derive(Args, Clone, Copy)]
pub(crate) struct FormatArgs {
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
    /// For code scanning: SARIF 2.1.0
    Sarif,
    /// For annotations on the lines of a change, as GitHub's actions print them
    Github,
}

impl FormatArgs {
    /// For a report that has formats of its own.
    pub(crate) fn of(format: Format) -> Self {
        Self { format }
    }

    /// Whether a person reads along: then there may be words beside the findings.
    pub(crate) fn for_people(self) -> bool {
        self.format == Format::Text
    }

    /// Prints findings: for people on standard error, for tools as the command's product. Whether
    /// there are errors among them is the exit code.
    pub(crate) fn print(
        self,
        findings: &[Diagnostic],
        sources: &SourceSet,
        console: &Console,
    ) -> Exit {
        match self.format {
            Format::Text => console.findings(findings, sources),
            Format::Json => console.out(&json::render_all(findings, sources)),
            Format::Sarif => console.out(&sarif::render_described(findings, sources, described)),
            Format::Github => console.out(&github::render_all(findings, sources)),
        }
        if findings.iter().any(Diagnostic::is_error) {
            Exit::Findings
        } else {
            Exit::Fine
        }
    }

    /// The outcome where not even an input could be read: tools get that as findings, too.
    pub(crate) fn fail(self, failure: Failure, console: &Console) -> Outcome {
        if self.for_people() {
            return Err(failure);
        }
        self.print(&failure.diagnostics, &failure.sources, console);
        Ok(Exit::of(&failure))
    }
}

/// Rules are explained; what else can be wrong says all of it in its findings.
fn described(code: &str) -> Option<sarif::Described> {
    let rule = witcraft_lint::find(code)?;
    Some(sarif::Described {
        summary: rule.summary.to_owned(),
        help: rule.explanation(),
    })
}
