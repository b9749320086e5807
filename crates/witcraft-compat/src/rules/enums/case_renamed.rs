//! `enum/case-renamed`: a case of an enum has another name.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/enum/case-renamed`.
pub(crate) const RULE: Rule = Rule {
    id: "enum/case-renamed",
    summary: "a case of an enum has another name",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the cases of an enum are compared by name and order, because they cross as numbers: linking fails",
    instead: "keep the name",
};
