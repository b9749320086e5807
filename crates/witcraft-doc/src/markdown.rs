//! Markdown.
use crate::{Documentation, Files};
/// x
#[must_use]
pub fn render(_d: &Documentation) -> Files {
    Files::default()
}
/// x
#[must_use]
pub fn single(_d: &Documentation) -> String {
    String::new()
}
