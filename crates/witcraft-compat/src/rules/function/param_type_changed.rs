//! `function/param-type-changed`: a parameter is of another type.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/param-type-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "function/param-type-changed",
    summary: "a parameter is of another type",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the type of a function has to be the same on both sides: linking fails",
    instead: "add a function that takes the new type",
};
