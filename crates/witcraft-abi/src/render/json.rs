//! As JSON: the fields of [`WorldAbi`], under the names that they have there.

use crate::WorldAbi;

/// The document, ending in a line feed.
///
/// # Panics
///
/// Never: the report has nothing that JSON cannot hold.
#[must_use]
pub fn render(abi: &WorldAbi) -> String {
    serde_json::to_string_pretty(abi).expect("a report is plain data") + "\n"
}
