//! `resource/removed`: a resource is gone.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/resource/removed`.
pub(crate) const RULE: Rule = Rule {
    id: "resource/removed",
    summary: "a resource is gone",
    abi: Effect::Removal,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "existing programs ask for the resource by its name: it is not found",
    instead: "keep it, and mark it `@deprecated`",
};
