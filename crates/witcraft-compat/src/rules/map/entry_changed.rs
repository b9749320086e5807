//! `map/entry-changed`: a map has keys or values of another type.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/map/entry-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "map/entry-changed",
    summary: "a map has keys or values of another type",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "both sides have to agree on keys and values: linking fails",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
