//! As JSON: the fields of [`Report`], under the names that they have there.

use crate::Report;

/// The document, ending in a line feed.
///
/// # Panics
///
/// Never: the report has nothing that JSON cannot hold.
#[must_use]
pub fn render(report: &Report) -> String {
    serde_json::to_string_pretty(report).expect("a report is plain data") + "\n"
}
