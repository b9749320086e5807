//! Synchronous calls in a store that is asynchronous.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "async-not-enabled",
    title: "synchronous and asynchronous functions of the runtime are mixed",
    messages: &[
        "store configuration requires that `*_async` functions are used instead",
        "cannot use `func_wrap_async` without enabling async support in the config",
    ],
    meaning: "
A store is either called with `call`, and occupies its thread until the component returns, or with `call_async`,
and can be suspended. Once a function of the host is asynchronous, or fuel and epochs are told to yield, only the
second is possible. Wasmtime up to 35 wants `Config::async_support(true)` for that; later ones notice it by
themselves, and refuse the synchronous functions of a store that needs the others.",
    remedy: "
- Generate the host with `async = true` in `[host]` of witcraft.toml, and use `instantiate_async` and `call_async`.
- Or keep everything synchronous: `async = false`, and `add_to_linker_sync` for WASI.
- On a Wasmtime up to 35: `config.async_support(true)` before the engine is made.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    if said.has("without enabling async support") {
        let function = said.after("cannot use").unwrap_or("an asynchronous function");
        return Some(
            Here::new(format!(
                "`{function}` needs an engine with support for asynchronous calls, and this one has none"
            ))
            .next("call `config.async_support(true)` before `Engine::new(&config)`")
            .next("or add the synchronous functions: `func_wrap`, `add_to_linker_sync`"),
        );
    }
    if !said.has("`*_async` functions") && !said.has("use `call_async` or `call_concurrent` instead") {
        return None;
    }
    Some(
        Here::new("a synchronous function was used with a store that can be suspended")
            .next("use `instantiate_async` and `call_async`, and `.await` them")
            .next("or have nothing asynchronous in the linker: `add_to_linker_sync`, `func_wrap`"),
    )
}
