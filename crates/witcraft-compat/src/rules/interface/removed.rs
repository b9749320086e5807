//! `interface/removed`: an interface is gone that no world of the package has.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/interface/removed`.
pub(crate) const RULE: Rule = Rule {
    id: "interface/removed",
    summary: "an interface is gone that no world of the package has",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "worlds of other packages that import or export it no longer find it",
    instead: "keep it, and mark it `@deprecated`",
};
