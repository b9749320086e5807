//! `resource/function-kind-changed`: a method is static now, or the reverse.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/resource/function-kind-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "resource/function-kind-changed",
    summary: "a method is static now, or the reverse",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "methods and static functions have different names in binaries, so that it is not found",
    instead: "add the other kind under a new name",
};
