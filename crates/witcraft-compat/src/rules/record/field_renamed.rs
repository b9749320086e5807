//! `record/field-renamed`: a field has another name.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/record/field-renamed`.
pub(crate) const RULE: Rule = Rule {
    id: "record/field-renamed",
    summary: "a field has another name",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the names of fields are compared, too: linking fails",
    instead: "keep the name, and say in the documentation what the field means",
};
