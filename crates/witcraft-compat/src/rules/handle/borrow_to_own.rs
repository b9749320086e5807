//! `handle/borrow-to-own`: a handle is given away where it was lent.

use crate::rule::{Effect, Rule};

/// Tried on `tests/changes/handle/borrow-to-own`.
pub(crate) const RULE: Rule = Rule {
    id: "handle/borrow-to-own",
    summary: "a handle is given away where it was lent",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: false,
    why: "who drops the resource is the other side now; the two handle types are different: linking fails",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
