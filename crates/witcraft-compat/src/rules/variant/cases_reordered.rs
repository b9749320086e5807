//! `variant/cases-reordered`: the cases of a variant are in another order.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/variant/cases-reordered`.
pub(crate) const RULE: Rule = Rule {
    id: "variant/cases-reordered",
    summary: "the cases of a variant are in another order",
    abi: Effect::Exact,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "the cases of a variant are compared by name, payload and order, because they cross as numbers: linking fails",
    instead: "keep the order",
};
