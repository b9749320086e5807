//! `variant/case-removed`: a variant has one case less.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/variant/case-removed`.
pub(crate) const RULE: Rule = Rule {
    id: "variant/case-removed",
    summary: "a variant has one case less",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the cases of a variant are compared by name, payload and order, because they cross as numbers: linking fails",
    instead: "keep the case, mark it as unused in its documentation, and never produce it",
};
