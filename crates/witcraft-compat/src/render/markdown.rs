//! For pull requests: a table of verdicts, and the details behind a fold.

use std::fmt::Write;

use super::words::{self, capital};
use crate::ask::Ask;
use crate::report::{Finding, Report};
use crate::rule::{Axis, Role};

/// The comment.
#[must_use]
pub fn render(report: &Report, ask: &Ask) -> String {
    let mut text = String::from("## WIT changes\n\n");
    let _ = writeln!(text, "`{}` against `{}`.\n", report.new, report.old);
    changes(&mut text, report, ask);
    if !report.plugins.is_empty() {
        text.push('\n');
        text += &super::fit::markdown(&report.plugins);
    }
    text
}

fn changes(text: &mut String, report: &Report, ask: &Ask) {
    if report.findings.is_empty() {
        text.push_str("No difference at any boundary.\n");
        return;
    }
    text.push_str("| | compiled (ABI) | recompiled (source) |\n| --- | --- | --- |\n");
    for (role, _) in words::ROLES {
        let (abi, source) = words::counts(report, role);
        let who = match role {
            Role::Guests => "existing **guests** on a new host",
            Role::Hosts => "existing **hosts** with new guests",
        };
        let _ = writeln!(text, "| {who} | {} | {} |", breaks(abi), breaks(source));
    }
    let (harmful, harmless): (Vec<&Finding>, Vec<&Finding>) = report
        .findings
        .iter()
        .partition(|finding| finding.breaks_anybody());
    let (asked, others): (Vec<&Finding>, Vec<&Finding>) =
        harmful.into_iter().partition(|finding| ask.breaks(finding));
    for (title, findings) in [("Breaking", asked), ("Breaking others", others)] {
        if !findings.is_empty() {
            let _ = write!(text, "\n### {title}\n");
            findings.iter().for_each(|finding| one(text, finding));
        }
    }
    if !harmless.is_empty() {
        text.push_str("\n### Breaking nobody\n\n");
    }
    for finding in harmless {
        let _ = writeln!(
            text,
            "- `{}`: {} (`{}`)",
            finding.path, finding.message, finding.rule
        );
    }
}

fn breaks(count: usize) -> String {
    match count {
        0 => "✅ fine".into(),
        count => format!("❌ {}", words::number(count, "breaking change")),
    }
}

fn one(text: &mut String, finding: &Finding) {
    let _ = write!(
        text,
        "\n#### `{}`\n\n{} (`{}`)\n\n```diff\n",
        finding.path,
        capital(&finding.message),
        finding.rule
    );
    for (mark, snippet) in [("---", &finding.old), ("+++", &finding.new)] {
        if let Some(location) = snippet.as_ref().and_then(words::location) {
            let _ = writeln!(text, "{mark} {location}");
        }
    }
    for (mark, snippet) in [("-", &finding.old), ("+", &finding.new)] {
        if let Some(snippet) = snippet {
            let _ = writeln!(text, "{mark} {}", snippet.text);
        }
    }
    text.push_str("```\n\n| | ABI | source |\n| --- | --- | --- |\n");
    for (role, name) in words::ROLES {
        let cell = |axis| {
            if finding.breaks(role, axis) {
                "breaks"
            } else {
                "fine"
            }
        };
        let _ = writeln!(
            text,
            "| {name} | {} | {} |",
            cell(Axis::Abi),
            cell(Axis::Source)
        );
    }
    text.push('\n');
    if let Some(links) = words::links(finding) {
        let _ = writeln!(
            text,
            "- {}: it does not compare everything that composition does.",
            capital(links)
        );
    }
    if let Some(places) = words::places(finding) {
        let _ = writeln!(text, "- Where: {places}.");
    }
    for promise in words::promise(finding) {
        let _ = writeln!(text, "- {}.", capital(&promise));
    }
    let _ = writeln!(text, "- Why: {}.", finding.why);
    let _ = writeln!(text, "- Instead: {}.", finding.instead);
}
