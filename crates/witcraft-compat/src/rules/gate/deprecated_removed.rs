//! `gate/deprecated-removed`: something that was deprecated is gone.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/gate/deprecated-removed`.
pub(crate) const RULE: Rule = Rule {
    id: "gate/deprecated-removed",
    summary: "something that was deprecated is gone",
    abi: Effect::Removal,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "a deprecation announces a removal, but programs that still use it break all the same",
    instead: "remove it together with the next incompatible version",
};
