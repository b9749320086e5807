//! `function/result-removed`: a function no longer has a result.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/result-removed`.
pub(crate) const RULE: Rule = Rule {
    id: "function/result-removed",
    summary: "a function no longer has a result",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the type of a function has to be the same on both sides: linking fails",
    instead: "keep the result, and say in the documentation that it means nothing any more",
};
