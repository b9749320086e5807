//! How the ABI of a world looks: for the terminal, for repositories, for tools.

#[cfg(feature = "values")]
pub mod call;
mod diagram;
pub mod json;
pub mod markdown;
mod parts;
pub mod text;
#[cfg(feature = "values")]
pub mod value;
mod words;

pub use parts::{Row, diagram, rows, size, title};
#[cfg(feature = "values")]
pub(crate) use words::result;
