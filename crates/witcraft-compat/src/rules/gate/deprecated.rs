//! `gate/deprecated`: something is deprecated now.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/gate/deprecated`.
pub(crate) const RULE: Rule = Rule {
    id: "gate/deprecated",
    summary: "something is deprecated now",
    abi: Effect::Nothing,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "gates are not in binaries",
    instead: "nothing has to be done",
};
