//! The host: runs the guest as a program, with the permissions that it is given.

use witcraft_host::wasmtime::component::{Component, Linker, ResourceTable};
use witcraft_host::wasmtime::{Engine, Result, Store};
use witcraft_host::wasmtime_wasi::p2::bindings::sync::Command;
use witcraft_host::wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView, p2};

/// The guest, as the build script made it.
const GUEST: &[u8] = include_bytes!(env!("WITCRAFT_COMPONENT"));

/// What the store holds for WASI.
struct Host {
    wasi: WasiCtx,
    table: ResourceTable,
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

/// Runs the guest, and says whether it succeeded. It can do what the context grants, and nothing
/// else.
pub fn run(wasi: WasiCtx) -> Result<bool> {
    let engine = Engine::default();
    let component = Component::new(&engine, GUEST)?;
    let mut linker = Linker::new(&engine);
    p2::add_to_linker_sync(&mut linker)?;
    let table = ResourceTable::new();
    let mut store = Store::new(&engine, Host { wasi, table });
    let command = Command::instantiate(&mut store, &component, &linker)?;
    Ok(command.wasi_cli_run().call_run(&mut store)?.is_ok())
}
