//! `function/error-changed`: a function fails in another way.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/error-changed`.
pub(crate) const RULE: Rule = Rule {
    id: "function/error-changed",
    summary: "a function fails in another way",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "the error is part of the type of the function: linking fails",
    instead: "choose an error type that can grow, such as a record with a code and a message, before the first release",
};
