//! `function/renamed`: a function has another name.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/renamed`.
pub(crate) const RULE: Rule = Rule {
    id: "function/renamed",
    summary: "a function has another name",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "functions are found by name",
    instead: "keep the old function beside the new one, and mark it `@deprecated`",
};
