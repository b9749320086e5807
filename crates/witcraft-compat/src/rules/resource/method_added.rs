//! `resource/method-added`: a resource has one more method.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/resource/method-added`.
pub(crate) const RULE: Rule = Rule {
    id: "resource/method-added",
    summary: "a resource has one more method",
    abi: Effect::Addition,
    source: Effect::Addition,
    links_on_wasmtime: Links::Never,
    why: "a method is a function like any other: who has to provide it is lacking it",
    instead: "add a function that takes `borrow<…>` to a new interface",
};
