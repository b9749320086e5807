//! `handle/own-to-borrow`: a handle is lent where it was given away.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/handle/own-to-borrow`.
pub(crate) const RULE: Rule = Rule {
    id: "handle/own-to-borrow",
    summary: "a handle is lent where it was given away",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Always,
    why: "who drops the resource is the other side now, and composition refuses to mix the two; wasmtime loads it, and \
          then the resource is dropped twice, or never",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
