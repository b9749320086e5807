//! `resource/method-removed`: a resource has one method less.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/resource/method-removed`.
pub(crate) const RULE: Rule = Rule {
    id: "resource/method-removed",
    summary: "a resource has one method less",
    abi: Effect::Removal,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "existing programs that call the method do not find it",
    instead: "keep it, and mark it `@deprecated`",
};
