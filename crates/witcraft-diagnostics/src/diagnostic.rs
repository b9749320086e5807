//! One finding: what, where, why, and what to type next.

use crate::Span;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; changes no exit code.
    Note,
    /// Should be looked at; the command still succeeds.
    Warning,
    /// Makes the check fail.
    Error,
}

impl Severity {
    /// The lower-case word for it, as rendered.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A place that a diagnostic points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is to be seen there. May be empty.
    pub message: String,
}

/// A change of text that repairs a finding, or a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdit {
    /// What is replaced; an empty range inserts.
    pub span: Span,
    /// What it is replaced by.
    pub replacement: String,
}

/// One way to repair a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the edits do, as an imperative.
    pub message: String,
    /// Applied together; they do not overlap.
    pub edits: Vec<TextEdit>,
}

/// One finding.
///
/// The first label is the primary one. A finding about something that has no text, such as a
/// missing file, names it in [`Diagnostic::path`] instead.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A stable kebab-case id of the kind of finding, such as `unknown-dependency`.
    pub code: &'static str,
    /// What is wrong, in one line.
    pub message: String,
    /// The file or folder that it is about where there is no text to point at.
    pub path: Option<String>,
    /// Places; the first is the primary one.
    pub labels: Vec<Label>,
    /// Why, and what else there is to know.
    pub notes: Vec<String>,
    /// What to type next.
    pub helps: Vec<String>,
    /// Repairs as text edits.
    pub fixes: Vec<Fix>,
}

impl Diagnostic {
    /// Puts findings into the order of the texts they are about; those without a place come last.
    pub fn sort(findings: &mut [Self]) {
        findings.sort_by_key(|found| {
            let place = found.span().map(|span| (span.file, span.range.start));
            (place.is_none(), place)
        });
    }

    /// A finding of the given severity, with nothing but its message.
    #[must_use]
    pub fn new(severity: Severity, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity,
            code,
            message: message.into(),
            path: None,
            labels: Vec::new(),
            notes: Vec::new(),
            helps: Vec::new(),
            fixes: Vec::new(),
        }
    }

    /// An error.
    #[must_use]
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    /// A warning.
    #[must_use]
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// Names the file or folder that the finding is about.
    #[must_use]
    pub fn at_path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Points at a place; the first call sets the primary one.
    #[must_use]
    pub fn label(mut self, span: Span, message: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            message: message.into(),
        });
        self
    }

    /// Says why, or what else there is to know.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Says what to type next.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.helps.push(help.into());
        self
    }

    /// Adds a help where there is one, such as a [`suggestion`](crate::suggestion).
    #[must_use]
    pub fn maybe_help(self, help: Option<String>) -> Self {
        match help {
            Some(help) => self.help(help),
            None => self,
        }
    }

    /// Offers a repair.
    #[must_use]
    pub fn fix(mut self, message: impl Into<String>, edits: Vec<TextEdit>) -> Self {
        self.fixes.push(Fix {
            message: message.into(),
            edits,
        });
        self
    }

    /// The primary place, where the finding has one.
    #[must_use]
    pub fn span(&self) -> Option<&Span> {
        self.labels.first().map(|label| &label.span)
    }

    /// Whether the finding makes a check fail.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
