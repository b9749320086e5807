//! `world/reordered`: the items of a world are in another order.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/reordered`.
pub(crate) const RULE: Rule = Rule {
    id: "world/reordered",
    summary: "the items of a world are in another order",
    abi: Effect::Nothing,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "imports and exports are matched by name",
    instead: "nothing has to be done",
};
