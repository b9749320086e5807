//! `resource/constructor-removed`: a resource no longer has a constructor.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/resource/constructor-removed`.
pub(crate) const RULE: Rule = Rule {
    id: "resource/constructor-removed",
    summary: "a resource no longer has a constructor",
    abi: Effect::Removal,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "existing programs that create the resource do not find the constructor",
    instead: "keep it, and mark it `@deprecated`",
};
