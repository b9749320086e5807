//! `handle/own-to-borrow`: a handle is lent where it was given away.

use crate::rule::{Effect, Rule};

/// Tried on `tests/changes/handle/own-to-borrow`.
pub(crate) const RULE: Rule = Rule {
    id: "handle/own-to-borrow",
    summary: "a handle is lent where it was given away",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: false,
    why: "who drops the resource is the other side now; the two handle types are different: linking fails",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
