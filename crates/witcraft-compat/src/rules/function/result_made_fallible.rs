//! `function/result-made-fallible`: a function can fail now.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/result-made-fallible`.
pub(crate) const RULE: Rule = Rule {
    id: "function/result-made-fallible",
    summary: "a function can fail now",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "a `result` is another type than what is in it: linking fails",
    instead: "add a function that can fail beside it",
};
