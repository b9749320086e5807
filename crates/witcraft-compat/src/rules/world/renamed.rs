//! `world/renamed`: a world has another name.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/renamed`.
pub(crate) const RULE: Rule = Rule {
    id: "world/renamed",
    summary: "a world has another name",
    abi: Effect::Nothing,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the name of a world is not in binaries, but bindings are generated for a world by its name",
    instead: "keep the old world, and let it `include` the new one",
};
