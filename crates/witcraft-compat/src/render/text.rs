//! For the terminal.
//!
//! ```text
//! a:b/i@1.0.0#image.depth
//!   a record has one more field [record/field-added]
//!     now      new/b.wit:7:5
//!       7 |     depth: u32,
//!         |     ^^^^^
//!     verdict  existing guests break (ABI, source); existing hosts break (ABI, source)
//!     where    import of uses (breaks guests and hosts)
//!     why      the fields of a record …
//!     instead  keep the type …
//! ```

use std::fmt::Write;

use witcraft_diagnostics::SourceSet;

use super::{excerpt, words};
use crate::ask::Ask;
use crate::report::{Finding, Report, Snippet};
use crate::rule::Role;

/// What stands before the number of a line.
const EXCERPT: &str = "               ";

/// How many bytes of a snippet fit behind a line.
const SHORT: usize = 40;

/// The whole report: what breaks who is asked for, then what breaks others, then the rest in short.
#[must_use]
pub fn render(report: &Report, ask: &Ask) -> String {
    let mut text = String::new();
    if report.old == report.new {
        let _ = writeln!(text, "{} against an older one", report.new);
    } else {
        let _ = writeln!(text, "{} against {}", report.new, report.old);
    }
    changes(&mut text, report, ask);
    if !report.plugins.is_empty() {
        text.push('\n');
        text += &super::fit::table(&report.plugins);
    }
    text
}

fn changes(text: &mut String, report: &Report, ask: &Ask) {
    if report.findings.is_empty() {
        text.push_str("no difference at any boundary\n");
        return;
    }
    let (harmful, harmless): (Vec<&Finding>, Vec<&Finding>) = report
        .findings
        .iter()
        .partition(|finding| finding.breaks_anybody());
    let (asked, others): (Vec<&Finding>, Vec<&Finding>) =
        harmful.into_iter().partition(|finding| ask.breaks(finding));
    group(text, "breaks", &asked, &report.sources);
    group(
        text,
        "does not break what was asked about",
        &others,
        &report.sources,
    );
    if !harmless.is_empty() {
        text.push_str("\nbreaks nobody\n");
    }
    for finding in harmless {
        let _ = write!(text, "  {}: {}", finding.path, finding.message);
        if let (Some(old), Some(new)) = (&finding.old, &finding.new) {
            let short = old.text.len().max(new.text.len()) <= SHORT;
            if short && old.text != new.text {
                let _ = write!(text, " ({} → {})", old.text, new.text);
            }
        }
        let _ = writeln!(text, " [{}]", finding.rule);
    }
    text.push('\n');
    summary(text, report);
}

fn group(text: &mut String, title: &str, findings: &[&Finding], sources: &SourceSet) {
    if findings.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{title}");
    let mut path = "";
    for finding in findings {
        if finding.path != path {
            path = &finding.path;
            let _ = writeln!(text, "\n  {path}");
        }
        one(text, finding, sources);
    }
}

fn one(text: &mut String, finding: &Finding, sources: &SourceSet) {
    let _ = writeln!(text, "    {} [{}]", finding.message, finding.rule);
    for (title, snippet) in [("before", &finding.old), ("now", &finding.new)] {
        if let Some(snippet) = snippet {
            let _ = writeln!(text, "      {title:8} {}", shown(snippet, sources));
            let excerpt = snippet.span.as_ref();
            let excerpt = excerpt.and_then(|span| excerpt::render(sources, span, EXCERPT));
            text.push_str(&excerpt.unwrap_or_default());
        }
    }
    let mut line = |title: &str, value: &str| {
        let _ = writeln!(text, "      {title:8} {value}");
    };
    line("verdict", &words::verdict(finding));
    if let Some(places) = words::places(finding) {
        line("where", &places);
    }
    for promise in words::promise(finding) {
        line("gate", &promise);
    }
    line("why", finding.why);
    line("instead", finding.instead);
}

/// Where it is, and what it is, if the line below does not show that.
fn shown(snippet: &Snippet, sources: &SourceSet) -> String {
    let line = snippet.span.as_ref();
    let line = line.and_then(|span| excerpt::line(sources, span));
    match words::location(snippet) {
        Some(location) if line.is_some_and(|line| line.contains(&snippet.text)) => location,
        Some(location) => format!("{}  ({location})", snippet.text),
        None => snippet.text.clone(),
    }
}

fn summary(text: &mut String, report: &Report) {
    for (role, name) in words::ROLES {
        let (abi, source) = words::counts(report, role);
        let who = match role {
            Role::Guests => "guests of the old WIT on hosts of the new WIT",
            Role::Hosts => "hosts of the old WIT with guests of the new WIT",
        };
        let _ = writeln!(
            text,
            "{name:7} compiled: {}; recompiled: {}  ({who})",
            breaks(abi),
            breaks(source)
        );
    }
}

fn breaks(count: usize) -> String {
    match count {
        0 => "fine".into(),
        count => words::number(count, "breaking change"),
    }
}
