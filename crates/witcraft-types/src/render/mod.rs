//! Renderings of a report, one file each. All return strings.

pub(crate) mod common;
pub mod explanation;
pub mod json;
pub mod markdown;
pub mod text;
mod wrap;
