//! `record/field-type-changed`: a field is of another type.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/record/field-type-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "record/field-type-changed",
    summary: "a field is of another type",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the fields of a record are compared by name, type and order, because both sides read them at the same offsets: linking fails",
    instead: "keep the type, define a new one beside it, and add new functions that use it",
};
