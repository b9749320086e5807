//! `record/fields-reordered`: the fields of a record are in another order.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/record/fields-reordered`.
pub(crate) const RULE: Rule = Rule {
    id: "record/fields-reordered",
    summary: "the fields of a record are in another order",
    abi: Effect::Exact,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "the fields of a record are compared by name, type and order, because both sides read them at the same offsets: linking fails",
    instead: "keep the order; new fields belong in a new type",
};
