//! `function/added`: there is a new function.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/added`.
pub(crate) const RULE: Rule = Rule {
    id: "function/added",
    summary: "there is a new function",
    abi: Effect::Addition,
    source: Effect::Addition,
    links_on_wasmtime: Links::Never,
    why: "where it is imported, hosts that do not provide it cannot load guests that call it; where it is exported, existing guests do not have it",
    instead: "add it in a new interface, and put that into a new world",
};
