//! `flags/flag-added`: flags have one more member.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/flags/flag-added`.
pub(crate) const RULE: Rule = Rule {
    id: "flags/flag-added",
    summary: "flags have one more member",
    abi: Effect::Exact,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "flags are compared by name and order, because they cross as bits: linking fails",
    instead: "define new flags with all members for new functions",
};
