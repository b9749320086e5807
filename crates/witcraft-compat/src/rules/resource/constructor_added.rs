//! `resource/constructor-added`: a resource has a constructor now.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/resource/constructor-added`.
pub(crate) const RULE: Rule = Rule {
    id: "resource/constructor-added",
    summary: "a resource has a constructor now",
    abi: Effect::Addition,
    source: Effect::Addition,
    links_on_wasmtime: Links::Never,
    why: "a constructor is a function like any other: who has to provide it is lacking it",
    instead: "add a function that returns the resource to a new interface",
};
