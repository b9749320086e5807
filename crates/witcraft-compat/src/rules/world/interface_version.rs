//! `world/interface-version`: a world uses another, compatible version of an interface.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/interface-version`.
pub(crate) const RULE: Rule = Rule {
    id: "world/interface-version",
    summary: "a world uses another, compatible version of an interface",
    abi: Effect::Nothing,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "runtimes match versions with the same first number that is not 0",
    instead: "nothing has to be done",
};
