//! As JSON: the fields of the data, under the names that they have there.

use serde::Serialize;

use crate::WorldAbi;

/// The ABI of a world as a document, ending in a line feed.
#[must_use]
pub fn render(abi: &WorldAbi) -> String {
    pretty(abi)
}

/// Any of the crate's data as a document, ending in a line feed.
///
/// # Panics
///
/// Never with what this crate returns: it has nothing that JSON cannot hold.
#[must_use]
pub fn pretty(data: &impl Serialize) -> String {
    serde_json::to_string_pretty(data).expect("a report is plain data") + "\n"
}
