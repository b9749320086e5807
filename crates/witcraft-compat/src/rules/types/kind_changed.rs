//! `type/kind-changed`: a type is of another kind.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/type/kind-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "type/kind-changed",
    summary: "a type is of another kind",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "a value is laid out in memory as its kind says, and both sides have to agree on it: linking fails",
    instead: "keep the type, define a new one beside it, and add new functions that use it",
};
