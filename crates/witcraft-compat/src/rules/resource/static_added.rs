//! `resource/static-added`: a resource has one more static function.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/resource/static-added`.
pub(crate) const RULE: Rule = Rule {
    id: "resource/static-added",
    summary: "a resource has one more static function",
    abi: Effect::Addition,
    source: Effect::Addition,
    links_on_wasmtime: Links::Never,
    why: "a static function is a function like any other: who has to provide it is lacking it",
    instead: "add it as a function to a new interface",
};
