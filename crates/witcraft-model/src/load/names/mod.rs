//! Everything that is wrong with the names in the texts: not defined, defined twice, defined by
//! themselves.
//!
//! `wit-parser` stops at the first of these. This looks at the syntax trees once it has refused
//! them, and explains; it never refuses anything itself, so it may overlook what upstream sees,
//! whose own words are then shown.
//!
//! Where the syntax is wrong, upstream is not asked. What is said then is about the blocks that
//! could be read: a name that may be defined in a broken one is not reported.

mod closed;
mod cycles;
mod damage;
mod duplicates;
mod gates;
mod index;
mod misuse;
mod own;
mod renames;
mod requests;
mod rewrite;
mod unresolved;

use witcraft_diagnostics::{Diagnostic, Span};

use super::gather::Gathered;
pub(super) use closed::closed;
pub(super) use index::{Block, Definition, Index, Tree};
pub(super) use own::{is_own, own_paths};
pub(super) use requests::{Names, Request, known, requests};

/// Everything that is wrong with the names in a group of texts, or in all of them.
pub(super) fn find(index: &Index, only: Option<usize>, gathered: &Gathered) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for package in &index.packages {
        if only.is_some_and(|group| group != package.group) {
            continue;
        }
        let before = found.len();
        found.extend(duplicates::check(index, package));
        found.extend(gates::check(package));
        found.extend(unresolved::check(index, package, gathered));
        found.extend(misuse::check(index, package));
        found.extend(renames::check(index, package));
        if found.len() == before {
            found.extend(cycles::check(index, package, gathered));
        }
    }
    Diagnostic::sort(&mut found);
    found
}

/// Explains a verdict of `wit-parser` on a group of texts, or on all of them. The verdict itself is
/// among what comes back unless the same place is explained better.
pub(super) fn explain(
    verdict: Diagnostic,
    index: &Index,
    only: Option<usize>,
    gathered: &Gathered,
) -> Vec<Diagnostic> {
    let mut found = find(index, only, gathered);
    // A cycle has no one place, and a panic has none at all.
    let without_place = ["type-cycle", "upstream-panic"].contains(&verdict.code)
        && found
            .iter()
            .any(|found| found.code == verdict.code || verdict.code == "upstream-panic");
    let touches = |span: &Span, place: &Span| {
        span.file == place.file
            && span.range.start <= place.range.end
            && place.range.start <= span.range.end
    };
    let explained = without_place
        || verdict.span().is_some_and(|place| {
            let mut labels = found.iter().flat_map(|found| &found.labels);
            labels.any(|label| touches(&label.span, place))
        });
    if !explained {
        found.push(verdict);
    }
    found
}
