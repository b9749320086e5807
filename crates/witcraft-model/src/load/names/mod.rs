//! Everything that is wrong with the names in the texts: not defined, defined twice, defined by
//! themselves.
//!
//! `wit-parser` stops at the first of these. This looks at the syntax trees once it has refused
//! them, and explains; it never refuses anything itself, so it may overlook what upstream sees,
//! whose own words are then shown.

mod cycles;
mod duplicates;
mod index;
mod unresolved;

use witcraft_diagnostics::Diagnostic;

use super::gather::Gathered;
pub(super) use index::Place;

/// Explains a verdict of `wit-parser` on a group of texts, or on all of them. The verdict itself is
/// among what comes back unless the same place is explained better.
pub(super) fn explain(
    verdict: Diagnostic,
    groups: &[Vec<Place>],
    only: Option<usize>,
    gathered: &Gathered,
) -> Vec<Diagnostic> {
    let packages = index::packages(groups);
    let mut diagnostics = Vec::new();
    for package in &packages {
        if only.is_some_and(|group| group != package.group) {
            continue;
        }
        diagnostics.extend(duplicates::check(package));
        diagnostics.extend(unresolved::check(package, &packages, gathered));
        if diagnostics.is_empty() {
            diagnostics.extend(cycles::check(package));
        }
    }
    diagnostics.sort_by_key(|found| found.span().map(|span| (span.file, span.range.start)));
    // A cycle has no one place.
    let same_cycle =
        verdict.code == "type-cycle" && diagnostics.iter().any(|found| found.code == verdict.code);
    let explained = same_cycle
        || verdict.span().is_some_and(|place| {
            let mut labels = diagnostics.iter().flat_map(|found| &found.labels);
            labels.any(|label| {
                let span = &label.span;
                span.file == place.file
                    && span.range.start <= place.range.end
                    && place.range.start <= span.range.end
            })
        });
    if !explained {
        diagnostics.push(verdict);
    }
    diagnostics
}
