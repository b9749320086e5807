//! `record/field-added`: a record has one more field.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/record/field-added`.
pub(crate) const RULE: Rule = Rule {
    id: "record/field-added",
    summary: "a record has one more field",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the fields of a record are compared by name, type and order, because both sides read them at the same offsets: linking fails",
    instead: "keep the type, define a new one beside it, and add new functions that use it",
};
