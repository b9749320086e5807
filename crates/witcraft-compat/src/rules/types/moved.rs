//! `type/moved`: a type is defined in another interface, and used from there.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/type/moved`.
pub(crate) const RULE: Rule = Rule {
    id: "type/moved",
    summary: "a type is defined in another interface, and used from there",
    abi: Effect::Nothing,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "under its name in this interface it is what it was",
    instead: "nothing has to be done",
};
