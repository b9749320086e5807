//! `flags/flag-removed`: flags have one member less.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/flags/flag-removed`.
pub(crate) const RULE: Rule = Rule {
    id: "flags/flag-removed",
    summary: "flags have one member less",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "flags are compared by name and order, because they cross as bits: linking fails",
    instead: "keep the member, and ignore it",
};
