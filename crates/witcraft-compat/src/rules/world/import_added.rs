//! `world/import-added`: a world imports something new.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/import-added`.
pub(crate) const RULE: Rule = Rule {
    id: "world/import-added",
    summary: "a world imports something new",
    abi: Effect::Addition,
    source: Effect::Addition,
    links_on_wasmtime: Links::Never,
    why: "a guest that uses the import does not load on a host that does not know it: the import is not found",
    instead: "put the import into a new world that includes this one, so that guests choose",
};
