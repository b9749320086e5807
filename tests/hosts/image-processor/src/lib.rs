//! The host side of `wit/image-processor`: runs a component, and watches what it does to its host.
//!
//! The runtime tests are written against this crate. It shows what a host looks like: the bindings, a type
//! that implements the generated traits, a linker and a store. [`Host`] also keeps the books that a test wants
//! to see: every line of the log, and every `progress` that was begun and dropped.

use bindings::ImageProcessor;
use bindings::local::image_processor::reporting::{self, Progress};
use bindings::local::image_processor::types;
use witcraft_host::wasmtime::component::{
    Component, HasSelf, Linker, Resource, ResourceTable, ResourceTableError,
};
use witcraft_host::wasmtime::{Engine, Result, Store};

/// The bindings, as they are reviewed.
// The pinned output of the generator, so that what is reviewed is what runs. `cargo fmt` would follow the path.
#[rustfmt::skip]
#[path = "../../../../snapshots/image-processor/host.rs"]
pub mod bindings;

/// What a component sees of its host, and what the host remembers of the component.
#[derive(Default)]
pub struct Host {
    /// The lines that the component has logged.
    pub log: Vec<String>,
    /// How many `progress` resources there have been, begun by the component or by [`Host::begin`].
    pub begun: usize,
    /// Every `progress` that has been dropped, in that order.
    pub finished: Vec<Work>,
    /// After so many reports on one `progress` the answer is to stop; never, if there is none.
    pub patience: Option<usize>,
    table: ResourceTable,
}

/// What a `progress` handle stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// What the work was begun as.
    pub label: String,
    /// `done` and `total` of each report.
    pub reports: Vec<(u32, u32)>,
}

impl Host {
    /// A host that asks the component to stop after so many reports.
    pub fn with_patience(reports: usize) -> Self {
        Self {
            patience: Some(reports),
            ..Self::default()
        }
    }

    /// Begins a piece of work that the host owns, to lend it to the component.
    ///
    /// # Errors
    ///
    /// Fails when there is no room for another resource.
    pub fn begin(&mut self, label: &str) -> Result<Resource<Work>, ResourceTableError> {
        let work = self.table.push(Work {
            label: label.to_owned(),
            reports: Vec::new(),
        })?;
        self.begun += 1;
        Ok(work)
    }

    /// Drops a piece of work, and adds it to [`Host::finished`].
    ///
    /// # Errors
    ///
    /// Fails when it has been dropped before.
    pub fn end(&mut self, work: Resource<Work>) -> Result<(), ResourceTableError> {
        let work = self.table.delete(work)?;
        self.finished.push(work);
        Ok(())
    }

    /// How many `progress` resources there are right now.
    pub fn live(&self) -> usize {
        self.begun - self.finished.len()
    }
}

/// Lends work that the host owns to a component, for one call.
///
/// The bindings know the resource by the type that stands for it in WIT, the table by what is in it.
pub fn lend(work: &Resource<Work>) -> Resource<Progress> {
    Resource::new_borrow(work.rep())
}

impl types::Host for Host {}

impl reporting::Host for Host {
    fn start(&mut self, label: String) -> Resource<Progress> {
        // A `start` that may fail would need `trappable` bindings. The table only refuses when it is full,
        // which no handle can mean: the component then traps as soon as it uses or drops it.
        let rep = self.begin(&label).map_or(u32::MAX, |work| work.rep());
        Resource::new_own(rep)
    }
}

impl reporting::HostProgress for Host {
    fn report(&mut self, progress: Resource<Progress>, done: u32, total: u32) -> bool {
        // Wasmtime has checked the handle; work that is gone is work to stop.
        let Ok(work) = self
            .table
            .get_mut(&Resource::<Work>::new_borrow(progress.rep()))
        else {
            return false;
        };
        work.reports.push((done, total));
        self.patience
            .is_none_or(|patience| work.reports.len() < patience)
    }

    fn drop(&mut self, progress: Resource<Progress>) -> Result<()> {
        // Fails, and so traps, when the same `progress` is dropped twice.
        Ok(self.end(Resource::new_own(progress.rep()))?)
    }
}

impl bindings::ImageProcessorImports for Host {
    fn log(&mut self, message: String) {
        self.log.push(message);
    }
}

/// A component that has been instantiated, and the store that it lives in.
pub struct Running {
    /// The component's exports.
    pub exports: ImageProcessor,
    /// The component's memory, and the [`Host`] it talks to.
    pub store: Store<Host>,
}

impl Running {
    /// Compiles a component and instantiates it.
    ///
    /// # Errors
    ///
    /// Fails when `component` is no component, or none of this world.
    pub fn new(engine: &Engine, component: &[u8], host: Host) -> Result<Self> {
        let component = Component::new(engine, component)?;
        Self::instantiate(&component, Store::new(engine, host))
    }

    /// Instantiates a component in a store whose limits are set already.
    ///
    /// # Errors
    ///
    /// Fails when `component` is none of this world, or hits one of the limits.
    pub fn instantiate(component: &Component, mut store: Store<Host>) -> Result<Self> {
        let mut linker = Linker::new(component.engine());
        ImageProcessor::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host)?;
        let exports = ImageProcessor::instantiate(&mut store, component, &linker)?;
        Ok(Self { exports, store })
    }

    /// What the component has done to its host so far.
    pub fn host(&self) -> &Host {
        self.store.data()
    }
}
