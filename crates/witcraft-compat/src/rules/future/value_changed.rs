//! `future/value-changed`: a future carries another type.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/future/value-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "future/value-changed",
    summary: "a future carries another type",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "both ends of a future have to agree on what is in it: linking fails",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
