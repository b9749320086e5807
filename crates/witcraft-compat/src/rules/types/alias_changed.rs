//! `type/alias-changed`: an alias stands for another type.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/type/alias-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "type/alias-changed",
    summary: "an alias stands for another type",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "functions that use the alias take or return something else now: linking fails",
    instead: "keep the type, define a new one beside it, and add new functions that use it",
};
