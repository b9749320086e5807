//! `world/import-removed`: a world no longer imports something.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/import-removed`.
pub(crate) const RULE: Rule = Rule {
    id: "world/import-removed",
    summary: "a world no longer imports something",
    abi: Effect::Removal,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "existing guests that import it do not load on a host that no longer provides it: the import is not found",
    instead: "keep providing it, and mark it `@deprecated`",
};
