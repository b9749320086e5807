//! Why something could not be read at all.

use std::fmt;

use crate::{Diagnostic, SourceSet};

/// Everything that was found wrong with an input, and the texts that it points into.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Failure {
    /// Never empty.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts that the diagnostics point into.
    pub sources: SourceSet,
}

impl Failure {
    /// The findings, of which there is at least one, and their texts.
    #[must_use]
    pub fn new(diagnostics: Vec<Diagnostic>, sources: SourceSet) -> Self {
        debug_assert!(!diagnostics.is_empty(), "a failure says what failed");
        Self {
            diagnostics,
            sources,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.diagnostics.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{}", diagnostic.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}
