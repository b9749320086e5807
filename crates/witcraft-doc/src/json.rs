//! The model as JSON, for other tools: the schema [`SCHEMA`](crate::SCHEMA), which
//! `schema.json` beside this crate's sources describes.

use crate::Documentation;

/// The JSON Schema of what [`render`] makes.
pub const JSON_SCHEMA: &str = include_str!("schema.json");

/// The documentation, with a line break at its end.
///
/// # Panics
///
/// Never: every key is a string.
#[must_use]
pub fn render(documentation: &Documentation) -> String {
    let mut text = serde_json::to_string_pretty(documentation).expect("every key is a string");
    text.push('\n');
    text
}
