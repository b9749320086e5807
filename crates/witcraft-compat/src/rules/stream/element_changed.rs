//! `stream/element-changed`: a stream carries another type.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/stream/element-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "stream/element-changed",
    summary: "a stream carries another type",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "both ends of a stream have to agree on what is in it: linking fails",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
