//! `resource/static-removed`: a resource has one static function less.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/resource/static-removed`.
pub(crate) const RULE: Rule = Rule {
    id: "resource/static-removed",
    summary: "a resource has one static function less",
    abi: Effect::Removal,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "existing programs that call the function do not find it",
    instead: "keep it, and mark it `@deprecated`",
};
