//! `list/length-changed`: a list has another fixed length, or no longer one.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/list/length-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "list/length-changed",
    summary: "a list has another fixed length, or no longer one",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "a list of fixed length is stored in place, element by element, and one without elsewhere: linking fails",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
