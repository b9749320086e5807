//! `world/export-removed`: a world no longer exports something.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/export-removed`.
pub(crate) const RULE: Rule = Rule {
    id: "world/export-removed",
    summary: "a world no longer exports something",
    abi: Effect::Removal,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "new guests do not have the export that existing hosts need, so these cannot instantiate them",
    instead: "keep the export, and mark it `@deprecated`",
};
