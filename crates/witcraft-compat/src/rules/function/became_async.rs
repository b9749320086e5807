//! `function/became-async`: a function is async now.

use crate::rule::{Effect, Rule};

/// Tried on `tests/changes/function/became-async`.
pub(crate) const RULE: Rule = Rule {
    id: "function/became-async",
    summary: "a function is async now",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: false,
    why: "async functions are of another type, and are called in another way: linking fails",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
