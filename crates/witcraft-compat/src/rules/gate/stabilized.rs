//! `gate/stabilized`: what was behind an `@unstable` gate is always there.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/gate/stabilized`.
pub(crate) const RULE: Rule = Rule {
    id: "gate/stabilized",
    summary: "what was behind an `@unstable` gate is always there",
    abi: Effect::Addition,
    source: Effect::Addition,
    links_on_wasmtime: Links::Never,
    why: "for whoever did not enable the feature it is new",
    instead: "stabilize it in a new interface, if it is exported",
};
