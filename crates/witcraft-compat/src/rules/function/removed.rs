//! `function/removed`: a function is gone.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/removed`.
pub(crate) const RULE: Rule = Rule {
    id: "function/removed",
    summary: "a function is gone",
    abi: Effect::Removal,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "where it is imported, existing guests that call it do not load; where it is exported, hosts that call it do not find it",
    instead: "keep it, and mark it `@deprecated`",
};
