//! `function/param-added`: a function takes one more parameter.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/param-added`.
pub(crate) const RULE: Rule = Rule {
    id: "function/param-added",
    summary: "a function takes one more parameter",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the type of a function has to be the same on both sides: linking fails",
    instead: "add a function that takes it",
};
