//! `gate/became-unstable`: what was always there is behind an `@unstable` gate.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/gate/became-unstable`.
pub(crate) const RULE: Rule = Rule {
    id: "gate/became-unstable",
    summary: "what was always there is behind an `@unstable` gate",
    abi: Effect::Removal,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "unless the feature is enabled it is gone, and what was promised to everybody is not there",
    instead: "keep it stable, and add the unstable form under another name",
};
