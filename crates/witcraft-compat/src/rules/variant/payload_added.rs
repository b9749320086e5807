//! `variant/payload-added`: a case has a payload now.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/variant/payload-added`.
pub(crate) const RULE: Rule = Rule {
    id: "variant/payload-added",
    summary: "a case has a payload now",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the cases of a variant are compared by name, payload and order, because they cross as numbers: linking fails",
    instead: "add a case with the payload to a new variant",
};
