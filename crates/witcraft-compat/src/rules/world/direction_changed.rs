//! `world/direction-changed`: what was imported is exported, or the reverse.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/direction-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "world/direction-changed",
    summary: "what was imported is exported, or the reverse",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "who has to provide it is the other side now, and neither existing side does",
    instead: "keep it as it is, and add what goes the other way under a new name",
};
