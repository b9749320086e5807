//! The host of `local:image-processor/image-processor@0.1.0`. Witcraft made this start; it is yours from here on.

#![allow(
    unused_variables,
    unreachable_code,
    clippy::todo,
    clippy::diverging_sub_expression,
    reason = "until every `todo!()` is replaced"
)]

use witcraft_host::wasmtime;
use witcraft_host::wasmtime::component::{Component, HasSelf, Linker, ResourceTable};
use witcraft_host::wasmtime::{Config, Engine, Store};

#[rustfmt::skip]
#[path = "host.rs"]
mod bindings;

/// What a component sees of its host. Put your own state beside the table.
#[derive(Default)]
pub struct State {
    /// What the handles of the component's resources stand for.
    pub table: ResourceTable,
}

mod world {
    use super::bindings::*;

    impl ImageProcessorImports for super::State {
        /// Writes one line to the host's log, for people. The message has no line break at its end.
        fn log(&mut self, message: String) -> () {
            todo!()
        }
    }
}

mod types {
    use super::bindings::local::image_processor::types::*;

    impl Host for super::State {}
}

mod reporting {
    use super::wasmtime;
    use super::bindings::local::image_processor::reporting::*;

    impl HostProgress for super::State {
        /// Reports that `done` of `total` steps are finished.
        ///
        /// `done` goes up from 1 to `total`, and `total` stays the same. Returns whether to go on; after false the
        /// component stops as soon as it can.
        fn report(
            &mut self,
            self_: wasmtime::component::Resource<Progress>,
            done: u32,
            total: u32,
        ) -> bool {
            todo!()
        }

        fn drop(
            &mut self,
            rep: wasmtime::component::Resource<Progress>,
        ) -> wasmtime::Result<()> {
            self.table.delete(rep)?;
            Ok(())
        }
    }

    impl Host for super::State {
        /// Begins a piece of work. The caller owns the `progress` and drops it when the work is over.
        ///
        /// `label` is a short name of the work, for people.
        fn start(&mut self, label: String) -> wasmtime::component::Resource<Progress> {
            todo!()
        }
    }
}

/// An engine that runs such components. One serves any number of them.
///
/// # Errors
///
/// If this machine cannot run WebAssembly as configured.
pub fn engine() -> wasmtime::Result<Engine> {
    let mut config = Config::new();
    config.concurrency_support(false);
    Engine::new(&config)
}

/// Loads a component, from its binary or text form, and instantiates it.
///
/// # Errors
///
/// If it is no component of this world, or fails while it starts.
pub fn instantiate(
    engine: &Engine,
    bytes: &[u8],
) -> wasmtime::Result<(Store<State>, bindings::ImageProcessor)> {
    let component = Component::new(engine, bytes)?;
    let mut linker = Linker::<State>::new(engine);
    bindings::ImageProcessor::add_to_linker::<
        _,
        HasSelf<State>,
    >(&mut linker, |state| state)?;
    let mut store = Store::new(engine, State::default());
    let exports = bindings::ImageProcessor::instantiate(
        &mut store,
        &component,
        &linker,
    )?;
    Ok((store, exports))
}

/// How each export is called: take what you need.
///
/// # Errors
///
/// If a call traps.
pub fn call(
    store: &mut Store<State>,
    exports: &bindings::ImageProcessor,
) -> wasmtime::Result<()> {
    let result = exports.call_version(&mut *store)?;
    let interface = exports.local_image_processor_processing();
    let result = interface.call_resize(&mut *store, todo!(), todo!(), todo!(), todo!())?;
    let result = interface
        .call_resize_all(&mut *store, todo!(), todo!(), todo!(), todo!(), todo!())?;
    let result = interface.call_keep_channels(&mut *store, todo!(), todo!())?;
    let result = interface.call_mask(&mut *store, todo!(), todo!())?;
    let result = interface.call_content_bounds(&mut *store, todo!())?;
    let result = interface.call_combine(&mut *store, todo!(), todo!())?;
    let result = interface.call_finish(&mut *store, todo!())?;
    let resource = interface.canvas();
    let result = resource.call_constructor(&mut *store, todo!(), todo!(), todo!())?;
    let result = resource.call_open(&mut *store, todo!())?;
    let result = resource.call_bounds(&mut *store, todo!())?;
    resource.call_fill(&mut *store, todo!(), todo!(), todo!())?;
    let result = resource.call_paste(&mut *store, todo!(), todo!(), todo!(), todo!())?;
    let result = resource.call_snapshot(&mut *store, todo!())?;
    Ok(())
}
