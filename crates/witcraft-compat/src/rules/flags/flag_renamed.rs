//! `flags/flag-renamed`: a member of flags has another name.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/flags/flag-renamed`.
pub(crate) const RULE: Rule = Rule {
    id: "flags/flag-renamed",
    summary: "a member of flags has another name",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "flags are compared by name and order, because they cross as bits: linking fails",
    instead: "keep the name",
};
