//! `enum/cases-reordered`: the cases of an enum are in another order.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/enum/cases-reordered`.
pub(crate) const RULE: Rule = Rule {
    id: "enum/cases-reordered",
    summary: "the cases of an enum are in another order",
    abi: Effect::Exact,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "the cases of an enum are compared by name and order, because they cross as numbers: linking fails",
    instead: "keep the order",
};
