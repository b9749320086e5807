//! `interface/reordered`: the items of an interface are in another order.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/interface/reordered`.
pub(crate) const RULE: Rule = Rule {
    id: "interface/reordered",
    summary: "the items of an interface are in another order",
    abi: Effect::Nothing,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "functions and types are matched by name",
    instead: "nothing has to be done",
};
