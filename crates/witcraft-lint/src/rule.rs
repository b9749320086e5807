//! What a rule is.

use witcraft_diagnostics::Diagnostic;

use crate::context::Context;

/// How much a finding of a rule matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// There are no findings.
    Allow,
    /// Findings are warnings.
    Warn,
    /// Findings are errors.
    Deny,
}

impl Level {
    /// The lower-case word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Warn => "warn",
            Self::Deny => "deny",
        }
    }
}

/// One rule: metadata and a function.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Rule {
    /// Its id, `group/name`. The code of its diagnostics.
    pub id: &'static str,
    /// What it finds, in one line.
    pub summary: &'static str,
    /// How much it matters unless said otherwise.
    pub level: Level,
    /// The version of Witcraft that it came with.
    pub since: &'static str,
    /// The file that it is in.
    pub(crate) source: &'static str,
    pub(crate) check: fn(&Context<'_>, &mut Vec<Diagnostic>),
}

impl Rule {
    /// The part of the id before the slash.
    #[must_use]
    pub fn group(&self) -> &'static str {
        self.id.split('/').next().unwrap_or(self.id)
    }

    /// What it does, why, an example and how to fix it, as Markdown: the documentation of the file
    /// that it is in.
    #[must_use]
    pub fn explanation(&self) -> String {
        let lines = self
            .source
            .lines()
            .map_while(|line| line.strip_prefix("//!"));
        lines
            .map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line)))
            .collect()
    }
}
