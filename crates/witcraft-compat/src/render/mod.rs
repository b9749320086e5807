//! How a report looks: for the terminal, for pull requests, for tools.

mod excerpt;
pub mod fit;
pub mod json;
pub mod markdown;
pub mod rule;
pub mod text;
mod words;

pub use words::advice;
pub(crate) use words::{promise, verdict};
