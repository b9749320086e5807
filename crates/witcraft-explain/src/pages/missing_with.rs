//! Bindings of an interface that are neither generated nor mapped.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "missing-with",
    title: "an interface of another package is neither generated nor mapped",
    messages: &["missing `with` mapping for the key `a:b/c`"],
    meaning: "
wit-bindgen generates the interfaces of the world's own package, and wants to be told about those of others: are
they generated, too, or does another crate have their types already? Witcraft generates them unless told otherwise.",
    remedy: "
- In wit-bindgen's macro: `generate_all`, or `with: { \"a:b/c\": generate }`.
- Types that another crate has: `with: { \"a:b/c\": other_crate::bindings::a::b::c }`.
- `witcraft_guest::generate!()` and `witcraft guest` generate everything that the world reaches.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let key = said.after("missing `with` mapping for the key")?;
    let path = key.split('@').next().unwrap_or(key).replace([':', '/'], "::").replace('-', "_");
    Some(
        Here::new(format!("the world uses `{key}`, which is in another package"))
            .next(format!("generate it: with: {{ \"{key}\": generate }}, or generate_all"))
            .next(format!("or map it: with: {{ \"{key}\": other_crate::{path} }}"))
            .next("or use `witcraft_guest::generate!()`, which generates all that is reached"),
    )
}
