//! `type/added`: there is a new type.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/type/added`.
pub(crate) const RULE: Rule = Rule {
    id: "type/added",
    summary: "there is a new type",
    abi: Effect::Addition,
    source: Effect::Nothing,
    links_on_wasmtime: Links::Always,
    why: "types are part of an interface, and composition refuses a guest whose export lacks one; nothing calls a type, so wasmtime does not miss it",
    instead: "add it in a new interface if existing guests are composed",
};
