//! A store whose data has no WASI context.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "no-wasi-view",
    title: "the data of the store has no WASI context",
    messages: &["the trait bound `(): WasiView` is not satisfied"],
    meaning: "
WASI keeps what it hands out, files and streams and clocks, in a context and in a table of resources. Both are in
the data of the store, and the trait `WasiView` says where. `Store::new(&engine, ())` has neither.",
    remedy: "
```rust,ignore
use wasmtime_wasi::{ResourceTable, WasiCtx, WasiCtxView, WasiView};

struct State {
    wasi: WasiCtx,
    table: ResourceTable,
}

impl WasiView for State {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
    }
}

let state = State { wasi: WasiCtx::builder().inherit_stdio().build(), table: ResourceTable::new() };
let mut store = Store::new(&engine, state);
```",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let message = said.message("WasiView` is not satisfied")?;
    let ty = message
        .split_once("trait bound `")
        .and_then(|(_, rest)| rest.split_once(": "))
        .map_or("()", |(ty, _)| ty);
    Some(
        Here::new(format!(
            "the store holds `{ty}`, which does not say where the WASI context is"
        ))
        .next("implement `WasiView` for a type that has a `WasiCtx` and a `ResourceTable`")
        .next("witcraft explain no-wasi-view     the type and the implementation, to copy"),
    )
}
