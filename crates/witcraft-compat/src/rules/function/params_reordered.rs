//! `function/params-reordered`: the parameters of a function are in another order.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/params-reordered`.
pub(crate) const RULE: Rule = Rule {
    id: "function/params-reordered",
    summary: "the parameters of a function are in another order",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "arguments are passed by position, so that they would be mixed up; composition refuses that, wasmtime sees only types",
    instead: "keep the order",
};
