//! `function/result-type-changed`: a function returns another type.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/result-type-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "function/result-type-changed",
    summary: "a function returns another type",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the type of a function has to be the same on both sides: linking fails",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
