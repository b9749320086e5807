//! `variant/case-added`: a variant has one more case.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/variant/case-added`.
pub(crate) const RULE: Rule = Rule {
    id: "variant/case-added",
    summary: "a variant has one more case",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the cases of a variant are compared by name, payload and order, because they cross as numbers: linking fails",
    instead: "keep the variant, and define a new one with all cases for new functions",
};
