//! The host side of `tests/wit/waiting`: returns every value that it is given, and counts resources, as the host of the
//! kitchen sink does, but in asynchronous functions. It waits on fibers where WIT is not asynchronous.

#[macro_use]
#[path = "../../../shared/values.rs"]
mod functions;

mod handles;
mod values;

use std::collections::BTreeMap;
use std::sync::Arc;

use witcraft_host::wasmtime::component::{Component, ErrorContext, HasSelf, Linker};
use witcraft_host::wasmtime::{Config, Engine, ResourceLimiter, Result, Store};

/// Functions that are asynchronous in WIT.
#[allow(missing_docs, reason = "it documents what WIT documents")]
pub mod waiting {
    witcraft_host::bindgen!({
        path: ["../../../wit/kitchen-sink", "../../wit/waiting"],
        world: "tests:waiting/waiting",
    });
}

/// Functions that are not. The host waits in them, and the guest does not know.
#[allow(missing_docs, reason = "it documents what WIT documents")]
pub mod fibers {
    witcraft_host::bindgen!({
        path: ["../../../wit/kitchen-sink", "../../wit/waiting"],
        world: "tests:waiting/blocking",
        async: true,
    });
}

/// What a component sees of its host, and what the host remembers of the component.
#[derive(Debug, Default)]
pub struct Host {
    /// What the component has passed to `wide`, as text.
    pub wide: String,
    /// How often `nothing` was called.
    pub nothings: u64,
    /// How often the component has complained.
    pub complaints: u64,
    /// The counters that there are: what stands for each handle, and where it stands.
    pub counters: BTreeMap<u32, u32>,
    /// The gauges that there are, and their limits.
    pub gauges: BTreeMap<u32, u32>,
    /// How many resources there have been.
    pub made: u32,
    /// How many resources were dropped.
    pub dropped: u32,
    /// The largest memory that the guest has had, in bytes.
    pub memory: usize,
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

impl waiting::WaitingImports for Host {
    fn complain(&mut self, _: ErrorContext) {
        self.complaints += 1;
    }
}

/// Compiles a component, for as many instances as are wanted.
///
/// # Errors
///
/// Fails when `bytes` are no component.
pub fn compile(bytes: &[u8]) -> Result<Component> {
    let mut config = Config::new();
    config.wasm_component_model_map(true);
    config.wasm_component_model_fixed_length_lists(true);
    config.wasm_component_model_error_context(true);
    Component::new(&Engine::new(&config)?, bytes)
}

/// A store that remembers how much memory was in use.
fn store(component: &Component) -> Store<Host> {
    let mut store = Store::new(component.engine(), Host::default());
    store.limiter(|host| host);
    store
}

/// A component whose functions are asynchronous in WIT, and the store that it lives in.
pub struct Waiting {
    /// The component's exports. Whatever runs in the store's event loop needs its own.
    pub exports: Arc<waiting::Waiting>,
    /// The component's memory, and the [`Host`] it talks to.
    pub store: Store<Host>,
}

impl Waiting {
    /// Instantiates a component.
    ///
    /// # Errors
    ///
    /// Fails when `component` is none of this world.
    pub async fn new(component: &Component) -> Result<Self> {
        let mut linker = Linker::new(component.engine());
        waiting::Waiting::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host)?;
        let mut store = store(component);
        let exports = waiting::Waiting::instantiate_async(&mut store, component, &linker).await?;
        Ok(Self {
            exports: Arc::new(exports),
            store,
        })
    }
}

/// A component with the kitchen sink's `values`, which the host calls and implements on fibers.
pub struct Fibers {
    /// The component's exports.
    pub exports: fibers::Blocking,
    /// The component's memory, and the [`Host`] it talks to.
    pub store: Store<Host>,
}

impl Fibers {
    /// Instantiates a component. Its other imports are there, and trap.
    ///
    /// # Errors
    ///
    /// Fails when `component` does not export `values`.
    pub async fn new(component: &Component) -> Result<Self> {
        let mut linker = Linker::new(component.engine());
        fibers::Blocking::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host)?;
        linker.define_unknown_imports_as_traps(component)?;
        let mut store = store(component);
        let exports = fibers::Blocking::instantiate_async(&mut store, component, &linker).await?;
        Ok(Self { exports, store })
    }
}
