//! `resource/added`: there is a new resource.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/resource/added`.
pub(crate) const RULE: Rule = Rule {
    id: "resource/added",
    summary: "there is a new resource",
    abi: Effect::Addition,
    source: Effect::Addition,
    links_on_wasmtime: Links::Never,
    why: "a side that does not know the resource cannot provide it: the import or export is not found",
    instead: "add it in a new interface",
};
