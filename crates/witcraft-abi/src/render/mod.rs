//! How the ABI of a world looks: for the terminal, for repositories, for tools.

pub mod call;
mod diagram;
pub mod json;
pub mod markdown;
pub mod text;
pub mod value;
mod words;

pub(crate) use words::result;
