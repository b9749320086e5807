//! `world/export-added`: a world exports something new.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/export-added`.
pub(crate) const RULE: Rule = Rule {
    id: "world/export-added",
    summary: "a world exports something new",
    abi: Effect::Addition,
    source: Effect::Addition,
    links_on_wasmtime: Links::Never,
    why: "existing guests do not have the export, so a host that needs it cannot instantiate them",
    instead: "put the export into a new world that includes this one, and let hosts look for it",
};
