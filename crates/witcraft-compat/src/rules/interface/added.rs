//! `interface/added`: there is a new interface.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/interface/added`.
pub(crate) const RULE: Rule = Rule {
    id: "interface/added",
    summary: "there is a new interface",
    abi: Effect::Nothing,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "no world of before has it",
    instead: "nothing has to be done",
};
