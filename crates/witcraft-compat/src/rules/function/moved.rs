//! `function/moved`: a function is in another interface.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/moved`.
pub(crate) const RULE: Rule = Rule {
    id: "function/moved",
    summary: "a function is in another interface",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "a function is found in its interface, and in no other",
    instead: "keep it in the old interface, too, and mark it `@deprecated` there",
};
