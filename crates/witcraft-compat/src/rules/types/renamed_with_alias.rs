//! `type/renamed-with-alias`: a type has another name, and the old one is kept as an alias.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/type/renamed-with-alias`.
pub(crate) const RULE: Rule = Rule {
    id: "type/renamed-with-alias",
    summary: "a type has another name, and the old one is kept as an alias",
    abi: Effect::Addition,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Always,
    why: "the old name goes on to work; only composition misses the new name in what existing guests export",
    instead: "nothing has to be done for hosts on wasmtime",
};
