//! `type/renamed`: a type has another name.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/type/renamed`.
pub(crate) const RULE: Rule = Rule {
    id: "type/renamed",
    summary: "a type has another name",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Always,
    why: "composition matches types by name; wasmtime only looks at what they are made of",
    instead: "keep the old name as an alias: `type old = new;`",
};
