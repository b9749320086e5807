//! Hosts of WASI's worlds: what the worlds import is Wasmtime's own implementation, without a word about it in
//! the options.
//!
//! A store without a WASI context does not compile; `witcraft explain no-wasi-view` says why:
//!
//! ```compile_fail,E0277
//! let engine = witcraft_host::wasmtime::Engine::default();
//! let mut linker = witcraft_host::wasmtime::component::Linker::<()>::new(&engine);
//! witcraft_host::wasmtime_wasi::p2::add_to_linker_sync(&mut linker).unwrap();
//! ```

use witcraft_host::wasmtime::component::{Component, Linker, ResourceTable};
use witcraft_host::wasmtime::{Engine, Result, Store};
use witcraft_host::wasmtime_wasi::p2::pipe::MemoryOutputPipe;
use witcraft_host::wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};

macro_rules! bindings {
    ($(#[doc = $doc:literal] $name:ident;)*) => {$(
        #[doc = $doc]
        pub mod $name {
            include!(concat!(env!("OUT_DIR"), "/", stringify!($name), ".rs"));
        }
    )*};
}

bindings! {
    /// `wasi:cli/command`, synchronous.
    command_sync;
    /// `wasi:cli/command`, asynchronous.
    command_async;
    /// `wasi:http/proxy`, synchronous.
    proxy_sync;
    /// `wasi:http/proxy`, asynchronous.
    proxy_async;
    /// `wasi:cli/command` of WASI 0.3.
    command_p3;
}

/// What `witcraft host --skeleton` writes for each world, as it writes it.
pub mod skeletons {
    include!(concat!(env!("OUT_DIR"), "/skeletons.rs"));
}

// ANCHOR: state
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
// ANCHOR_END: state

fn host() -> (Host, MemoryOutputPipe) {
    let output = MemoryOutputPipe::new(1024);
    let wasi = WasiCtx::builder().stdout(output.clone()).build();
    let table = ResourceTable::new();
    (Host { wasi, table }, output)
}

fn text(output: &MemoryOutputPipe) -> String {
    String::from_utf8_lossy(&output.contents()).into_owned()
}

// ANCHOR: run
/// Runs a command, and returns what it printed.
///
/// # Errors
///
/// If the component is of another world, or traps.
pub fn run(engine: &Engine, wasm: &[u8]) -> Result<String> {
    let mut linker = Linker::new(engine);
    witcraft_host::wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
    let (host, output) = host();
    let mut store = Store::new(engine, host);
    let component = Component::new(engine, wasm)?;
    let command = command_sync::Command::instantiate(&mut store, &component, &linker)?;
    let result = command.wasi_cli_run().call_run(&mut store)?;
    assert_eq!(result, Ok(()));
    Ok(text(&output))
}
// ANCHOR_END: run

/// As [`run`], asynchronously.
///
/// # Errors
///
/// As [`run`].
pub async fn run_async(engine: &Engine, wasm: &[u8]) -> Result<String> {
    let mut linker = Linker::new(engine);
    witcraft_host::wasmtime_wasi::p2::add_to_linker_async(&mut linker)?;
    let (host, output) = host();
    let mut store = Store::new(engine, host);
    let component = Component::new(engine, wasm)?;
    let command =
        command_async::Command::instantiate_async(&mut store, &component, &linker).await?;
    let result = command.wasi_cli_run().call_run(&mut store).await?;
    assert_eq!(result, Ok(()));
    Ok(text(&output))
}

/// Runs a command on the host that `witcraft host --skeleton` writes, as it is written.
///
/// # Errors
///
/// As [`run`].
pub fn run_on_skeleton(wasm: &[u8]) -> Result<()> {
    use skeletons::p2_cli_command::{engine, instantiate};
    let (mut store, command) = instantiate(&engine()?, wasm)?;
    let result = command.wasi_cli_run().call_run(&mut store)?;
    assert_eq!(result, Ok(()));
    Ok(())
}

/// The same, of WASI 0.3: a command that is told what to do.
///
/// # Errors
///
/// As [`run`].
pub async fn run_on_third_skeleton(wasm: &[u8]) -> Result<()> {
    use skeletons::p3_cli_command::{engine, instantiate};
    let (mut store, command) = instantiate(&engine()?, wasm).await?;
    store.data_mut().wasi = WasiCtx::builder().args(&["program", "env"]).build();
    let command = command.wasi_cli_run();
    let result = store
        .run_concurrent(async |accessor| command.call_run(accessor).await)
        .await??;
    assert_eq!(result, Ok(()));
    Ok(())
}
