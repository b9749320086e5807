//! Imports and exports.

/// As written in the world, from the guest's point of view on both sides: what is imported is implemented by
/// the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "lowercase")
)]
pub enum Direction {
    /// The guest is given it and calls it; the host provides it.
    Import,
    /// The guest provides it; the host calls it.
    Export,
}

impl Direction {
    /// The keyword.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Export => "export",
        }
    }
}
