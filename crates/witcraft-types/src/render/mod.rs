//! Renderings of a report, one file each. All return strings.

mod common;
pub mod json;
pub mod markdown;
pub mod text;
mod wrap;
