//! A message explained, with what is true here.

use std::fmt;

use witcraft_diagnostics::Diagnostic;

/// A message explained.
///
/// Its `Display` is text for a terminal: what happened, why here, and what to type next.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The code of the [`Page`](crate::Page) that it is from.
    pub code: &'static str,
    /// What happened, in one line.
    pub title: &'static str,
    /// What the message means, wherever it comes from.
    pub meaning: &'static str,
    /// Why it comes here: the file, the import, the versions.
    pub why: String,
    /// What to type or to do next, the likeliest first. Never empty.
    pub next: Vec<String>,
}

impl Explanation {
    /// As an error like those of every check: what was said by the tool is kept as a note.
    #[must_use]
    pub fn diagnostic(&self, said: impl fmt::Display) -> Diagnostic {
        let mut found = Diagnostic::error(self.code, self.title)
            .note(self.why.clone())
            .note(format!("as it was said: {said}"));
        for next in &self.next {
            found = found.help(next.clone());
        }
        found.help(format!("more: `witcraft explain {}`", self.code))
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}", self.code, self.title)?;
        writeln!(f, "  why:  {}", self.why.replace('\n', "\n        "))?;
        for next in &self.next {
            writeln!(f, "  next: {}", next.replace('\n', "\n        "))?;
        }
        write!(f, "  more: witcraft explain {}", self.code)
    }
}
