//! `function/param-made-optional`: a parameter is optional now.

use crate::rule::{Effect, Links, Rule};

/// Tried on `tests/changes/function/param-made-optional`.
pub(crate) const RULE: Rule = Rule {
    id: "function/param-made-optional",
    summary: "a parameter is optional now",
    abi: Effect::Exact,
    source: Effect::Exact,
    links_on_wasmtime: Links::Never,
    why: "an `option` is another type than what is in it, and is passed with one more value: linking fails",
    instead: "add a function without the parameter, or one that takes the `option`",
};
