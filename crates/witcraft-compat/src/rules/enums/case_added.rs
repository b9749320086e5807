//! `enum/case-added`: an enum has one more case.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/enum/case-added`.
pub(crate) const RULE: Rule = Rule {
    id: "enum/case-added",
    summary: "an enum has one more case",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the cases of an enum are compared by name and order, because they cross as numbers: linking fails",
    instead: "keep the enum, and define a new one with all cases for new functions",
};
