//! `variant/payload-changed`: the payload of a case is of another type.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/variant/payload-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "variant/payload-changed",
    summary: "the payload of a case is of another type",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the cases of a variant are compared by name, payload and order, because they cross as numbers: linking fails",
    instead: "keep the type, define a new one beside it, and add new functions that use it",
};
