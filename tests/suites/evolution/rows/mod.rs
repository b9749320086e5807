//! The rows, by what changes.

mod functions;
mod resources;
mod types;
mod worlds;

use crate::row::Row;

/// All of them.
pub(crate) fn all() -> Vec<Row> {
    [
        functions::rows(),
        types::rows(),
        resources::rows(),
        worlds::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
