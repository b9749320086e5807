//! The host side of `wit/streaming`: returns the streams and futures that it is given, and watches calls that are
//! given up.

mod pipes;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use bindings::Streaming;
use witcraft_host::wasmtime::component::{Accessor, Component, HasSelf, Linker};
use witcraft_host::wasmtime::{Config, Engine, ResourceLimiter, Result, Store};

/// The bindings, as they are reviewed.
// The pinned output of the generator, so that what is reviewed is what runs. `cargo fmt` would follow the path.
#[rustfmt::skip]
#[path = "../../../../snapshots/streaming/host.rs"]
#[deny(
    warnings,
    clippy::all,
    clippy::pedantic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    missing_docs,
    reason = "generated code passes the lints of any crate that includes it"
)]
pub mod bindings;

/// What a component sees of its host, and what the host remembers of the component.
#[derive(Default)]
pub struct Host {
    /// How many calls of `forever` there have been.
    pub begun: u32,
    /// How many of them were given up.
    pub given_up: Arc<AtomicU32>,
    /// The largest memory that the guest has had, in bytes.
    pub memory: usize,
    readers: BTreeMap<u32, pipes::Source>,
    made: u32,
}

/// Allows everything, and remembers how much memory that was.
impl ResourceLimiter for Host {
    fn memory_growing(&mut self, _: usize, desired: usize, _: Option<usize>) -> Result<bool> {
        self.memory = self.memory.max(desired);
        Ok(true)
    }

    fn table_growing(&mut self, _: usize, _: usize, _: Option<usize>) -> Result<bool> {
        Ok(true)
    }
}

/// Counts when it is dropped: when whoever waited for it has given up.
struct Waiting(Arc<AtomicU32>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

impl bindings::StreamingImports for Host {}

impl<T: Send> bindings::StreamingImportsWithStore<T> for HasSelf<Host> {
    async fn forever(accessor: &Accessor<T, Self>) {
        let _waiting = accessor.with(|mut access| {
            let host = access.get();
            host.begun += 1;
            Waiting(Arc::clone(&host.given_up))
        });
        std::future::pending().await
    }
}

/// A component that has been instantiated, and the store that it lives in.
pub struct Running {
    /// The component's exports. Whatever runs in the store's event loop needs its own.
    pub exports: Arc<Streaming>,
    /// The component's memory, and the [`Host`] it talks to.
    pub store: Store<Host>,
}

impl Running {
    /// Instantiates a component.
    ///
    /// # Errors
    ///
    /// Fails when `component` is none of this world.
    pub async fn new(component: &Component) -> Result<Self> {
        let mut linker = Linker::new(component.engine());
        Streaming::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host)?;
        let mut store = Store::new(component.engine(), Host::default());
        store.limiter(|host| host);
        let exports = Streaming::instantiate_async(&mut store, component, &linker).await?;
        Ok(Self {
            exports: Arc::new(exports),
            store,
        })
    }

    /// Compiles a component, for as many instances as are wanted.
    ///
    /// # Errors
    ///
    /// Fails when `bytes` are no component.
    pub fn compile(bytes: &[u8]) -> Result<Component> {
        let mut config = Config::new();
        // For the stream of maps; what is asynchronous is on by default.
        config.wasm_component_model_map(true);
        Component::new(&Engine::new(&config)?, bytes)
    }
}
