//! `type/removed`: a type is gone.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/type/removed`.
pub(crate) const RULE: Rule = Rule {
    id: "type/removed",
    summary: "a type is gone",
    abi: Effect::Removal,
    source: Effect::Exact,
    links_on_wasmtime: Links::Always,
    why: "types are part of an interface, and composition refuses a guest that names one which is not there; wasmtime does not miss it",
    instead: "keep it, and mark it `@deprecated`",
};
