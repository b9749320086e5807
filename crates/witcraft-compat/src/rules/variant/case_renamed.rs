//! `variant/case-renamed`: a case of a variant has another name.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/variant/case-renamed`.
pub(crate) const RULE: Rule = Rule {
    id: "variant/case-renamed",
    summary: "a case of a variant has another name",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the cases of a variant are compared by name, payload and order, because they cross as numbers: linking fails",
    instead: "keep the name",
};
