//! How a report is printed, where there are two ways.

use clap::ValueEnum;

/// For people or for tools. A command whose report has a schema names it in the help of its option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For tools
    Json,
}
