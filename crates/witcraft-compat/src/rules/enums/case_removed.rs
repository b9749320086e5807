//! `enum/case-removed`: an enum has one case less.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/enum/case-removed`.
pub(crate) const RULE: Rule = Rule {
    id: "enum/case-removed",
    summary: "an enum has one case less",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the cases of an enum are compared by name and order, because they cross as numbers: linking fails",
    instead: "keep the case, and never produce it",
};
