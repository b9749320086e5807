//! The schema `witcraft.inspect/1`.

use crate::Inspection;

/// The inspection as JSON, indented, with a line feed at the end.
#[must_use]
pub fn render(inspection: &Inspection) -> String {
    let text = serde_json::to_string_pretty(inspection);
    // Nothing in it can fail: no maps with keys that are no strings, no numbers that are not finite.
    text.unwrap_or_default() + "\n"
}
