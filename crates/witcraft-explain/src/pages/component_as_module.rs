//! A component where a core module is expected.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "component-as-module",
    title: "this is a component, and a core module is expected",
    messages: &[
        "expected a WebAssembly module but was given a WebAssembly component",
        "unknown binary version: 0x1000d",
    ],
    meaning: "
The file is a component already. Core modules and components begin with the same four bytes, and the next four
tell them apart: version 1 is a module, version 13 (`0x0d`) with layer 1 a component. Tools and interfaces for
modules, such as `wasmtime::Module`, `wat2wasm` or a browser's `WebAssembly.compile`, do not take components.",
    remedy: "
- In a Rust host: `wasmtime::component::Component` and `component::Linker` in place of `Module` and `Linker`.
- To run or call it: `witcraft run FILE` or `witcraft call FILE`.
- To see the modules inside: `witcraft inspect FILE`.
- For a browser or Node: `jco transpile FILE` makes modules and JavaScript of it.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let component = said.has("expected a WebAssembly module but was given a WebAssembly component")
        || said.chain.iter().any(|message| {
            message.contains("unknown binary version")
                && (message.contains("0x1000d") || message.contains("0xd") || message.contains("0d 00 01 00"))
        });
    if !component {
        return None;
    }
    let about = said.about;
    Some(
        Here::new(format!(
            "{} was given to something that knows core modules only",
            about.subject()
        ))
        .next("load it with `wasmtime::component::Component`, not with `wasmtime::Module`")
        .next(format!(
            "or run it: `witcraft run {0}`; or call one of its functions: `witcraft call {0}`",
            about.name()
        )),
    )
}
