//! `gate/undeprecated`: something is no longer deprecated.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/gate/undeprecated`.
pub(crate) const RULE: Rule = Rule {
    id: "gate/undeprecated",
    summary: "something is no longer deprecated",
    abi: Effect::Nothing,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "gates are not in binaries",
    instead: "nothing has to be done",
};
