//! `flags/flags-reordered`: the members of flags are in another order.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/flags/flags-reordered`.
pub(crate) const RULE: Rule = Rule {
    id: "flags/flags-reordered",
    summary: "the members of flags are in another order",
    abi: Effect::Exact,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "flags are compared by name and order, because they cross as bits: linking fails",
    instead: "keep the order",
};
