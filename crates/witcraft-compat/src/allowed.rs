//! Comments in the WIT that allow a change: `// witcraft: allow-breaking(record/field-added): why`.
//!
//! The linter has `allow` for itself: what it says is about the WIT as it is, and stays. What is
//! allowed here is about the way from one version to the next, and goes with the next baseline.

use std::ops::Range;

use witcraft_diagnostics::{Diagnostic, SourceSet, Span, suggestion};
use witcraft_model::Package;
use witcraft_syntax::{Parse, remarks};

use crate::ask::inside;
use crate::report::Finding;
use crate::rules::all;

const WORD: &str = "allow-breaking";

/// A rule that may find something in a place.
#[derive(Clone, Debug)]
pub struct Allowed {
    rule: String,
    /// Everywhere, if it stands before the `package`.
    place: Option<Place>,
    /// Where the rule is named.
    span: Span,
}

/// What a comment is about.
#[derive(Clone, Debug)]
struct Place {
    /// The name of the file, and bytes of it.
    file: String,
    range: Range<usize>,
    /// The item that is there; an import of a world is none.
    item: Option<String>,
}

impl Allowed {
    /// Whether it is about a finding, whose places are in `sources`.
    pub(crate) fn fits(&self, finding: &Finding, sources: &SourceSet) -> bool {
        covers(&self.rule, finding.rule)
            && self.place.as_ref().is_none_or(|place| {
                let item = place.item.as_ref();
                let span = finding.new.as_ref().and_then(|it| it.span.as_ref());
                item.is_some_and(|item| inside(&finding.path, item))
                    || span.is_some_and(|span| place.holds(span, sources))
            })
    }

    /// That nothing was found for it to allow: a warning.
    #[must_use]
    pub fn unused(&self) -> Diagnostic {
        let message = format!("`{}` is allowed here, and finds nothing", self.rule);
        Diagnostic::warning("unused-allow-breaking", message)
            .label(self.span.clone(), "not needed")
            .note("the change that it was about is in the baseline by now, or was taken back")
    }
}

impl Place {
    fn holds(&self, span: &Span, sources: &SourceSet) -> bool {
        sources.file(span.file).name() == self.file
            && self.range.start <= span.range.start
            && span.range.end <= self.range.end
    }
}

/// Whether the name of a rule, of a group of rules, or `all` stands for a rule.
pub(crate) fn covers(name: &str, rule: &str) -> bool {
    name == "all" || name == rule || rule.split('/').next() == Some(name)
}

/// What comments in the new WIT allow.
///
/// # Errors
///
/// Everything that is wrong with such comments, at once: rules that there are none of, and changes
/// that are allowed without a reason.
pub fn allowed(package: &Package) -> Result<Vec<Allowed>, Vec<Diagnostic>> {
    let start = format!("witcraft: {WORD}(");
    let mut found = Vec::new();
    let mut wrong = Vec::new();
    for id in package.texts() {
        if !package.sources().file(id).text().contains(&start) {
            continue;
        }
        let Some(tree) = package.parse(id).map(Parse::tree) else {
            continue;
        };
        for remark in remarks(&tree, WORD) {
            let comment = id.span(remark.comment.clone());
            if remark.reason.is_none() {
                let missing = Diagnostic::error(
                    "allow-breaking-reason",
                    "a change is allowed without a reason",
                );
                wrong.push(
                    missing
                        .label(comment, "why may this break?")
                        .help(format!("write it behind: `// {start}…): why this is fine`")),
                );
            }
            let place = place(package, &id.span(remark.covers.clone()));
            for (rule, range) in remark.names {
                let span = id.span(range);
                if all().any(|known| covers(&rule, known.id)) {
                    let place = place.clone();
                    found.push(Allowed { rule, place, span });
                } else {
                    let message = format!("there is no rule or group `{rule}`");
                    let unknown = Diagnostic::error("no-such-rule", message).label(span, "unknown");
                    let ids = all().map(|rule| rule.id);
                    wrong.push(unknown.maybe_help(suggestion(&rule, ids)));
                }
            }
        }
    }
    if wrong.is_empty() {
        Ok(found)
    } else {
        Err(wrong)
    }
}

/// A part of a file, with the first item whose name is in it; none if it is the whole file.
fn place(package: &Package, span: &Span) -> Option<Place> {
    let file = package.sources().file(span.file);
    if span.range == (0..file.text().len()) {
        return None;
    }
    let mut place = Place {
        file: file.name().to_owned(),
        range: span.range.clone(),
        item: None,
    };
    let mains = package.mains().iter();
    let items = mains.flat_map(|id| package.items(*id));
    let within = items.filter_map(|item| {
        let span = item.span?;
        let held = place.holds(&span, package.sources());
        held.then_some((span.range.start, item.path))
    });
    let first = within.min_by_key(|(start, _)| *start);
    place.item = first.map(|(_, path)| path.to_string());
    Some(place)
}
