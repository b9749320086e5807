//! The host side of `wit/kitchen-sink`: returns every value that it is given, and counts resources.
//!
//! The guest hands on all of its values to here, so what comes back from an export has been everywhere.

mod handles;
mod values;

use std::collections::BTreeMap;

use bindings::KitchenSink;
use bindings::local::kitchen_sink::{gates, types, values::Level, words};
use bindings::local::nested::inner;
use witcraft_host::wasmtime::component::{Component, HasSelf, Linker};
use witcraft_host::wasmtime::{Config, Engine, ResourceLimiter, Result, Store};

/// The bindings, as they are reviewed.
// The pinned output of the generator, so that what is reviewed is what runs. `cargo fmt` would follow the path.
#[rustfmt::skip]
#[path = "../../../../snapshots/kitchen-sink/host/mod.rs"]
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
#[derive(Debug, Default)]
pub struct Host {
    /// The lines that the component has noted.
    pub notes: Vec<String>,
    /// What the component has passed to `wide`, as text.
    pub wide: String,
    /// How often `nothing` was called.
    pub nothings: u64,
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
    ticks: u64,
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

impl types::Host for Host {}

impl words::Host for Host {
    fn match_(
        &mut self,
        impl_: words::Record,
        use_: words::Option_,
        super_: words::Http23,
    ) -> words::Option_ {
        self.notes.push(format!("{impl_:?} {super_:?}"));
        use_
    }
}

impl gates::Host for Host {
    fn old(&mut self) -> u32 {
        1
    }

    fn new(&mut self) -> u32 {
        2
    }

    fn older(&mut self) -> u32 {
        0
    }
}

impl inner::Host for Host {
    fn deeper(&mut self, depth: inner::Depth) -> inner::Depth {
        depth + 1
    }
}

impl bindings::clock::Host for Host {
    fn now(&mut self) -> bindings::clock::Instant {
        self.ticks += 1;
        self.ticks
    }
}

impl bindings::KitchenSinkImports for Host {
    fn note(&mut self, message: String) {
        self.notes.push(message);
    }

    fn greet(&mut self, visit: bindings::Visit) -> Level {
        self.notes.push(format!("hello {}", visit.who.name));
        match visit.lasted {
            0 => Level::Low,
            1 => Level::FairlyHigh,
            _ => Level::High,
        }
    }
}

/// The settings that this world needs: maps and lists of a fixed length are off by default.
pub fn config() -> Config {
    let mut config = Config::new();
    config.wasm_component_model_map(true);
    config.wasm_component_model_fixed_length_lists(true);
    config
}

/// A component that has been instantiated, and the store that it lives in.
pub struct Running {
    /// The component's exports.
    pub exports: KitchenSink,
    /// The component's memory, and the [`Host`] it talks to.
    pub store: Store<Host>,
}

impl Running {
    /// Instantiates a component.
    ///
    /// # Errors
    ///
    /// Fails when `component` is none of this world.
    pub fn new(component: &Component) -> Result<Self> {
        let mut linker = Linker::new(component.engine());
        KitchenSink::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host)?;
        let mut store = Store::new(component.engine(), Host::default());
        store.limiter(|host| host);
        let exports = KitchenSink::instantiate(&mut store, component, &linker)?;
        Ok(Self { exports, store })
    }

    /// Compiles a component, for as many instances as are wanted.
    ///
    /// # Errors
    ///
    /// Fails when `bytes` are no component.
    pub fn compile(bytes: &[u8]) -> Result<Component> {
        Component::new(&Engine::new(&config())?, bytes)
    }
}
