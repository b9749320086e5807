//! `record/field-made-optional`: a field is optional now.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/record/field-made-optional`.
pub(crate) const RULE: Rule = Rule {
    id: "record/field-made-optional",
    summary: "a field is optional now",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "an `option` takes more room than the value in it, so the two sides no longer agree on the layout: linking fails",
    instead: "keep the type, define a new one beside it, and add new functions that use it",
};
