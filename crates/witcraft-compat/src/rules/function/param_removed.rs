//! `function/param-removed`: a function takes one parameter less.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/param-removed`.
pub(crate) const RULE: Rule = Rule {
    id: "function/param-removed",
    summary: "a function takes one parameter less",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the type of a function has to be the same on both sides: linking fails",
    instead: "keep the parameter, and ignore it",
};
