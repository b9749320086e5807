//! `gate/since-changed`: `@since` names another version.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/gate/since-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "gate/since-changed",
    summary: "`@since` names another version",
    abi: Effect::Nothing,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "gates are not in binaries; but the version from which on something is there is a promise",
    instead: "leave the version as it was",
};
