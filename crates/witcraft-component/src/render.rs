//! An inspection as text for people and as JSON for tools.

pub mod json;
pub mod text;

/// A size for people: `812 bytes`, `14.2 KiB`, `17.9 MiB`.
#[must_use]
pub fn size(bytes: usize) -> String {
    witcraft_diagnostics::size(u64::try_from(bytes).unwrap_or(u64::MAX))
}
