//! The host: runs the guest, and reads and writes pictures.

mod picture;

pub mod bindings {
    witcraft_host::bindgen!();
}

use bindings::{{pascal}};
pub use bindings::exports::local::{{snake}}::resizing::{Filter, Image, ResizeError, Size};
pub use picture::{load, save};
use witcraft_host::wasmtime::component::{Component, HasSelf, Linker};
use witcraft_host::wasmtime::{Engine, Result, Store};

/// The guest, as the build script made it.
const GUEST: &[u8] = include_bytes!(env!("WITCRAFT_COMPONENT"));

/// What the guest sees of its host.
#[derive(Default)]
struct Host {
    log: Vec<String>,
}

impl bindings::{{pascal}}Imports for Host {
    fn log(&mut self, message: String) {
        self.log.push(message);
    }
}

impl bindings::local::{{snake}}::types::Host for Host {}

/// The guest, ready to be called.
pub struct Resizer {
    guest: {{pascal}},
    store: Store<Host>,
}

impl Resizer {
    /// Compiles and starts the guest.
    pub fn new() -> Result<Self> {
        let engine = Engine::default();
        let component = Component::new(&engine, GUEST)?;
        let mut linker = Linker::new(&engine);
        {{pascal}}::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host)?;
        let mut store = Store::new(&engine, Host::default());
        let guest = {{pascal}}::instantiate(&mut store, &component, &linker)?;
        Ok(Self { guest, store })
    }

    /// The picture in another size. The outer error is that of the runtime, the inner one what the
    /// guest refuses.
    pub fn resize(
        &mut self,
        source: &Image,
        to: Size,
        filter: Filter,
    ) -> Result<Result<Image, ResizeError>> {
        let resizers = self.guest.local_{{snake}}_resizing().resizer();
        let resizer = resizers.call_constructor(&mut self.store, filter)?;
        let image = resizers.call_resize(&mut self.store, resizer, source, to)?;
        resizer.resource_drop(&mut self.store)?;
        Ok(image)
    }

    /// What the guest has logged.
    pub fn log(&self) -> &[String] {
        &self.store.data().log
    }
}
