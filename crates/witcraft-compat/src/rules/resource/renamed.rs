//! `resource/renamed`: a resource has another name.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/resource/renamed`.
pub(crate) const RULE: Rule = Rule {
    id: "resource/renamed",
    summary: "a resource has another name",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "a resource and its functions are found by its name, and by no other",
    instead: "keep the old resource beside the new one",
};
