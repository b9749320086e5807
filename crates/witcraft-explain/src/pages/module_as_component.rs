//! A core module where a component is expected.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "module-as-component",
    title: "this is a core module, and a component is expected",
    messages: &["attempted to parse a wasm module with a component parser"],
    meaning: "
Compilers make *core modules*: functions over numbers, and one memory. A *component* wraps a module and says
what its functions mean: their types, and the interfaces that they belong to. What `cargo build --target
wasm32-unknown-unknown` makes is a core module, and stays one until it is turned into a component. The types are
in it already, in a custom section, if its bindings are from Witcraft or wit-bindgen.",
    remedy: "
- `witcraft build` in the workspace of the guest compiles it and makes the component in one step.
- `witcraft component new guest.wasm -o guest.component.wasm` makes a component of a module made by anything.
- `witcraft run module.wasm` runs a module of WASI preview 1 as it is.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    said.message("attempted to parse a wasm module with a component parser")?;
    let about = said.about;
    Some(
        Here::new(format!(
            "{} is what a compiler made, and was not turned into a component",
            about.subject()
        ))
        .next(format!(
            "witcraft component new {} -o {}",
            about.name(),
            about.made()
        ))
        .next("or `witcraft build`, which compiles and makes the component in one step"),
    )
}
