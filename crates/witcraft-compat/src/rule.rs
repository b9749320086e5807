//! What a rule says: whom a kind of change breaks, why, and how to do without breaking.

use serde::Serialize;
pub use witcraft_model::Direction;

/// Whose program exists already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Guests of the old WIT, on a host of the new WIT.
    Guests,
    /// Hosts of the old WIT, with guests of the new WIT.
    Hosts,
}

/// In which form it exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Axis {
    /// Compiled: names, types and layouts at the boundary have to fit.
    Abi,
    /// As source that is recompiled with new bindings: the generated Rust has to fit.
    Source,
}

/// Whom a change breaks. Subtyping is relaxed at the level of interfaces and worlds: who provides
/// may provide more, who needs may need less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// Nobody.
    Nothing,
    /// There is more: who provides it is lacking something.
    Addition,
    /// There is less: who needs it is lacking something.
    Removal,
    /// Both sides have to agree exactly, and no longer do.
    Exact,
    /// Existing guests, wherever it is.
    Guests,
}

impl Effect {
    /// Whether programs of a role break, where the change is on this side of a guest.
    #[must_use]
    pub fn breaks(self, role: Role, direction: Direction) -> bool {
        match self {
            Self::Nothing => false,
            Self::Exact => true,
            Self::Guests => role == Role::Guests,
            // The host provides imports, the guest provides exports.
            Self::Addition => (role == Role::Hosts) == (direction == Direction::Import),
            Self::Removal => (role == Role::Guests) == (direction == Direction::Import),
        }
    }

    /// What it means for the reverse of a change.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Addition => Self::Removal,
            Self::Removal => Self::Addition,
            same => same,
        }
    }
}

/// Whether a host on wasmtime loads what the verdict refuses. It compares neither names of
/// parameters nor names of value types, takes owned and borrowed handles for the same, and waits
/// for an export that never has to wait. All of it was tried: the suite `evolution` is the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Links {
    /// It refuses, too.
    Never,
    /// Wherever it is.
    Always,
    /// Existing guests that export it.
    ExportedGuests,
    /// Guests that export it, on existing hosts.
    ExportedHosts,
}

impl Links {
    /// Whether programs of a role are loaded, where the change is on this side of a guest; `None`
    /// if it is on no side.
    #[must_use]
    pub fn applies(self, role: Role, direction: Option<Direction>) -> bool {
        let exported = direction == Some(Direction::Export);
        match self {
            Self::Never => false,
            Self::Always => true,
            Self::ExportedGuests => exported && role == Role::Guests,
            Self::ExportedHosts => exported && role == Role::Hosts,
        }
    }
}

/// A kind of change.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Rule {
    /// `group/name`; the name of the file that it is in.
    pub id: &'static str,
    /// What changed, in one line.
    pub summary: &'static str,
    /// Whom it breaks that is compiled.
    pub abi: Effect,
    /// Whom it breaks that is recompiled.
    pub source: Effect,
    /// Whether a host on wasmtime loads what the verdict refuses.
    pub links_on_wasmtime: Links,
    /// What happens, and why.
    pub why: &'static str,
    /// How to make the same change without breaking anybody.
    pub instead: &'static str,
}
