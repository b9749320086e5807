//! `world/import-implied`: a world imports something new because of a `use`.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/import-implied`.
pub(crate) const RULE: Rule = Rule {
    id: "world/import-implied",
    summary: "a world imports something new because of a `use`",
    abi: Effect::Addition,
    source: Effect::Addition,
    links_on_wasmtime: Links::Never,
    why: "`use` from an interface imports that interface, too; a guest that needs it does not load on a host that does not know it",
    instead: "define the type where it is used, or put the function that needs it into a new interface",
};
