//! `function/became-async`: a function is async now.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/became-async`.
pub(crate) const RULE: Rule = Rule {
    id: "function/became-async",
    summary: "a function is async now",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::ExportedGuests,
    why: "async functions are of another type, and are called in another way; only a host on wasmtime that waits for \
          an export takes one that never has to wait",
    instead: "keep the item as it is and add a new function beside it in a new interface",
};
