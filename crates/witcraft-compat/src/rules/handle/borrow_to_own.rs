//! `handle/borrow-to-own`: a handle is given away where it was lent.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/handle/borrow-to-own`.
pub(crate) const RULE: Rule = Rule {
    id: "handle/borrow-to-own",
    summary: "a handle is given away where it was lent",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Always,
    why: "who drops the resource is the other side now, and composition refuses to mix the two; wasmtime loads it, and \
          then the resource is dropped twice, or never",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
