//! `interface/renamed`: an interface has another name.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/interface/renamed`.
pub(crate) const RULE: Rule = Rule {
    id: "interface/renamed",
    summary: "an interface has another name",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the name of an interface is the name of its import or export, and is not found under another",
    instead: "keep the old interface beside the new one",
};
