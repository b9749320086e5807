//! The story of one item, as text for a terminal and as Markdown.

use super::wrap;
use crate::explain::{Explanation, Section};

/// Characters per line, at most.
const WIDTH: usize = super::text::WIDTH;

/// Text, ending in a line feed.
#[must_use]
pub fn text(explanation: &Explanation) -> String {
    let mut out = wrap::fill(
        &format!("{} {}", explanation.kind, explanation.path),
        0,
        WIDTH,
    );
    if let Some(source) = &explanation.source {
        // However long: whoever has it opened wants it whole.
        out += &format!("in {source}\n");
    }
    out.push('\n');
    out += &wrap::code(&wrap::wit(&explanation.wit, WIDTH - 4), 4, WIDTH);
    if let Some(docs) = &explanation.docs {
        out.push('\n');
        out += &wrap::fill(&super::common::first_paragraph(docs), 0, WIDTH);
    }
    for Section {
        title,
        code,
        paragraphs,
    } in &explanation.sections
    {
        out += &format!("\n{title}\n");
        if let Some(code) = code {
            out += &wrap::code(code, 6, WIDTH);
        }
        for paragraph in paragraphs {
            out += &wrap::fill(paragraph, 2, WIDTH);
        }
    }
    out
}

/// Markdown, ending in a line feed.
#[must_use]
pub fn markdown(explanation: &Explanation) -> String {
    let mut out = format!("# {} `{}`\n", explanation.kind, explanation.path);
    if let Some(docs) = &explanation.docs {
        out += &format!("\n{}\n", super::common::first_paragraph(docs));
    }
    out += &format!("\n```wit\n{}\n```\n", wrap::wit(&explanation.wit, WIDTH));
    if let Some(source) = &explanation.source {
        out += &format!("\nIn `{source}`.\n");
    }
    for Section {
        title,
        code,
        paragraphs,
    } in &explanation.sections
    {
        out += &format!("\n## {title}\n");
        if let Some(code) = code {
            out += &format!("\n```rust\n{code}\n```\n");
        }
        for paragraph in paragraphs {
            out += &format!("\n{paragraph}\n");
        }
    }
    out
}

/// JSON, ending in a line feed: the fields of [`Explanation`].
#[must_use]
pub fn json(explanation: &Explanation) -> String {
    // Only maps with keys that are no strings, and failing implementations, cannot be written.
    serde_json::to_string_pretty(explanation).unwrap_or_default() + "\n"
}
