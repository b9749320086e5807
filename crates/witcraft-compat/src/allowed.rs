//! Comments in the WIT that allow a change: `// witcraft: allow-breaking(record/field-added): why`.
//!
//! The linter has `allow` for itself: what it says is about the WIT as it is, and stays. What is
//! allowed here is about the way from one version to the next, and goes with the next baseline.

use witcraft_diagnostics::{Diagnostic, Span, suggestion};
use witcraft_model::Package;
use witcraft_syntax::remarks;

use crate::ask::inside;
use crate::report::Finding;
use crate::rules::all;

const WORD: &str = "allow-breaking";

/// A rule that may find something in an item.
#[derive(Clone, Debug)]
pub struct Allowed {
    rule: String,
    /// All items, if it stands before the `package`.
    item: Option<String>,
    /// Where the rule is named.
    span: Span,
}

impl Allowed {
    /// Whether it is about a finding.
    #[must_use]
    pub fn fits(&self, finding: &Finding) -> bool {
        let item = self.item.as_ref();
        covers(&self.rule, finding.rule) && item.is_none_or(|item| inside(&finding.path, item))
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
    for (id, parse) in package.trees() {
        if !package.sources().file(*id).text().contains(&start) {
            continue;
        }
        let tree = parse.tree();
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
            let item = item(package, &id.span(remark.covers.clone()));
            for (rule, range) in remark.names {
                let span = id.span(range);
                if all().any(|known| covers(&rule, known.id)) {
                    let item = item.clone();
                    found.push(Allowed { rule, item, span });
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

/// The address of the first item whose name is in a place; none if that is the whole file.
fn item(package: &Package, place: &Span) -> Option<String> {
    let text = package.sources().file(place.file).text();
    if place.range == (0..text.len()) {
        return None;
    }
    let mains = package.mains().iter();
    let items = mains.flat_map(|id| package.items(*id));
    let within = items.filter_map(|item| {
        let span = item.span?;
        let inside = span.file == place.file
            && place.range.start <= span.range.start
            && span.range.end <= place.range.end;
        inside.then_some((span.range.start, item.path))
    });
    // What has no address of its own, such as an import, is in something that has one.
    let first = within.min_by_key(|(start, _)| *start);
    first.map(|(_, path)| path.to_string())
}
