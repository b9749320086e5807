//! How a report looks: for the terminal, for pull requests, for tools.

pub mod json;
pub mod markdown;
pub mod text;
mod words;

pub(crate) use words::verdict;
