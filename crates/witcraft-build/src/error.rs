//! What a build script fails with.

use std::fmt;

use witcraft_diagnostics::Failure;
use witcraft_diagnostics::render::plain;

/// Why there are no bindings, with every finding in full.
///
/// A build script that returns it from `main` shows the findings, with the lines of the WIT: [`fmt::Debug`] is
/// what Rust prints then.
#[derive(Clone)]
pub struct Error {
    failure: Failure,
}

impl Error {
    /// The findings, and the texts that they point into.
    #[must_use]
    pub fn failure(&self) -> &Failure {
        &self.failure
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        Self { failure }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Failure {
            diagnostics,
            sources,
            ..
        } = &self.failure;
        write!(
            f,
            "no bindings\n\n{}",
            plain::render_all(diagnostics, sources)
        )
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.failure.fmt(f)
    }
}

impl std::error::Error for Error {}
