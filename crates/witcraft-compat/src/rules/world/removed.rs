//! `world/removed`: a world is gone.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/removed`.
pub(crate) const RULE: Rule = Rule {
    id: "world/removed",
    summary: "a world is gone",
    abi: Effect::Guests,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the new WIT no longer says what a guest of this world is given and has to provide",
    instead: "keep the world, and mark it `@deprecated`",
};
