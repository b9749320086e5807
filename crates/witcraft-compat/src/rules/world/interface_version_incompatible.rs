//! `world/interface-version-incompatible`: a world uses a version of an interface that is not compatible.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/world/interface-version-incompatible`.
pub(crate) const RULE: Rule = Rule {
    id: "world/interface-version-incompatible",
    summary: "a world uses a version of an interface that is not compatible",
    abi: Effect::Exact,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Never,
    why: "the version is in the name of the import or export, and runtimes only match versions with the same first number that is not 0",
    instead: "use both versions side by side, until the last program of the old one is gone",
};
