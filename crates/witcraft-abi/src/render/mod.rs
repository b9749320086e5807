//! How the ABI of a world looks: for the terminal, for repositories, for tools.

mod diagram;
pub mod json;
pub mod markdown;
pub mod text;
mod words;
