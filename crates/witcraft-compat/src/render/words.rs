//! The phrases that the renderings share.

use crate::ask::Advice;
use crate::report::{Finding, Place, Report, Snippet};
use crate::rule::{Axis, Role};

pub(super) const ROLES: [(Role, &str); 2] = [(Role::Guests, "guests"), (Role::Hosts, "hosts")];
pub(super) const AXES: [(Axis, &str); 2] = [(Axis::Abi, "ABI"), (Axis::Source, "source")];

/// The verdict on every role and axis, in one line.
#[must_use]
pub(crate) fn verdict(finding: &Finding) -> String {
    let parts = ROLES.map(|(role, name)| {
        let broken: Vec<&str> = AXES
            .iter()
            .filter(|(axis, _)| finding.breaks(role, *axis))
            .map(|(_, name)| *name)
            .collect();
        match broken.as_slice() {
            [] => format!("existing {name} are fine"),
            broken => format!("existing {name} break ({})", broken.join(", ")),
        }
    });
    let mut text = parts.join("; ");
    if let Some(links) = links(finding) {
        text = format!("{text}; {links}");
    }
    text
}

/// Whether wasmtime loads what breaks, in a few words.
pub(super) fn links(finding: &Finding) -> Option<&'static str> {
    let of = |role| (finding.breaks(role, Axis::Abi), finding.links(role));
    match (of(Role::Guests), of(Role::Hosts)) {
        ((_, false), (_, false)) => None,
        ((_, true), (true, false)) => Some("links on wasmtime for existing guests"),
        ((true, false), (_, true)) => Some("links on wasmtime for existing hosts"),
        _ => Some("links on wasmtime"),
    }
}

/// Where a change is felt, in one line; nothing if that is everywhere.
pub(super) fn places(finding: &Finding) -> Option<String> {
    let named: Vec<&Place> = finding
        .places
        .iter()
        .filter(|place| place.direction.is_some())
        .collect();
    if named.is_empty() {
        return None;
    }
    let mut parts: Vec<String> = named.iter().map(|found| place(found)).collect();
    parts.dedup();
    Some(parts.join("; "))
}

fn place(place: &Place) -> String {
    let direction = place.direction.map_or("", |direction| direction.as_str());
    let who = match (place.guests, place.hosts) {
        (true, true) => "breaks guests and hosts",
        (true, false) => "breaks guests",
        (false, true) => "breaks hosts",
        (false, false) => "breaks nobody",
    };
    match &place.world {
        Some(world) => {
            let name = world
                .rsplit_once('/')
                .map_or(world.as_str(), |(_, name)| name);
            let name = name.split_once('@').map_or(name, |(name, _)| name);
            format!("{direction} of {name} ({who})")
        }
        None => format!("where it is an {direction} ({who})"),
    }
}

/// `file:line:column`, if it is known.
pub(super) fn location(snippet: &Snippet) -> Option<String> {
    let file = snippet.file.as_ref()?;
    let (line, column) = (snippet.line?, snippet.column?);
    Some(format!("{file}:{line}:{column}"))
}

/// What the gates promised.
pub(crate) fn promise(finding: &Finding) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(deprecated) = &finding.deprecated {
        lines.push(format!("deprecated since {deprecated}"));
    }
    if let Some(since) = &finding.since {
        if finding.breaks_anybody() {
            lines.push(format!(
                "promised: `@since(version = {since})` says that it stays as it is"
            ));
        }
    }
    lines
}

/// The number of findings that break a role, for each axis.
pub(super) fn counts(report: &Report, role: Role) -> (usize, usize) {
    let axes = match role {
        Role::Guests => report.breaking.guests,
        Role::Hosts => report.breaking.hosts,
    };
    (axes.abi, axes.source)
}

/// A number of things.
pub(super) fn number(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// Which version a change needs, and whether the package has it, in one line.
#[must_use]
pub fn advice(advice: &Advice) -> String {
    let bump = advice.bump.as_str();
    let now = advice.now.as_deref().unwrap_or("none");
    match &advice.least {
        None => format!("{bump} change; the baseline has no version to count from"),
        Some(_) if advice.enough => format!("{now} says enough for a {bump} change"),
        Some(least) => {
            format!("{least} or later is needed for a {bump} change; the package has {now}")
        }
    }
}

/// The text with a large letter first, unless it begins with something else, such as code.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
