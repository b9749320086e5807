//! A dependency that only works in a browser.

use crate::Page;
use crate::provider::{Provider, provider};
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "browser-dependency",
    title: "a dependency of the guest is made for browsers",
    messages: &["module requires an import interface named `__wbindgen_placeholder__`"],
    meaning: "
`wasm32-unknown-unknown` is also the target of `wasm-bindgen`, and many crates take it for a browser: they then
import JavaScript through `js-sys` or `web-sys`. Outside of a browser nobody provides that. The usual ones are
`getrandom` with its feature `js` or `wasm_js`, `chrono` with `wasmbind`, `uuid` with `js`, `instant` and `web-time`.",
    remedy: "
- Find who brings it in: `cargo tree --target wasm32-unknown-unknown -i wasm-bindgen`.
- Turn off the feature, often with `default-features = false`.
- Take time, randomness and the like from the world: import `wasi:clocks` or `wasi:random`, or a function of your own.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let module = said
        .after("requires an import interface named")
        .filter(|module| provider(module) == Provider::Browser)?;
    Some(
        Here::new(format!(
            "{} imports `{module}`, which is JavaScript glue",
            said.about.subject()
        ))
        .next("cargo tree --target wasm32-unknown-unknown -i wasm-bindgen")
        .next("then turn that feature off, or import what it is needed for from the world"),
    )
}
