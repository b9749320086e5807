//! `world/added`: there is a new world.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/added`.
pub(crate) const RULE: Rule = Rule {
    id: "world/added",
    summary: "there is a new world",
    abi: Effect::Nothing,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "nobody was built for it",
    instead: "nothing has to be done",
};
