//! The host of `local:streaming/streaming@0.1.0`. Witcraft made this start; it is yours from here on.

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
    use super::wasmtime;
    use super::bindings::*;

    impl<T: Send> StreamingImportsWithStore<T> for super::HasSelf<super::State> {
        /// Never returns.
        async fn forever(accessor: &wasmtime::component::Accessor<T, Self>) -> () {
            todo!()
        }
    }

    impl StreamingImports for super::State {}
}

mod pipes {
    use super::wasmtime;
    use super::bindings::local::streaming::pipes::*;

    impl<T: Send> HostReaderWithStore<T> for super::HasSelf<super::State> {
        /// An asynchronous method: the next `n` bytes, fewer at the end.
        async fn next(
            accessor: &wasmtime::component::Accessor<T, Self>,
            self_: wasmtime::component::Resource<Reader>,
            n: u32,
        ) -> Vec<u8> {
            todo!()
        }

        /// An asynchronous static function.
        async fn drain(
            accessor: &wasmtime::component::Accessor<T, Self>,
            what: wasmtime::component::Resource<Reader>,
        ) -> u64 {
            todo!()
        }
    }

    impl HostReader for super::State {
        /// Reads from a stream.
        fn new(
            &mut self,
            input: wasmtime::component::StreamReader<u8>,
        ) -> wasmtime::component::Resource<Reader> {
            todo!()
        }

        fn drop(
            &mut self,
            rep: wasmtime::component::Resource<Reader>,
        ) -> wasmtime::Result<()> {
            self.table.delete(rep)?;
            Ok(())
        }
    }

    impl<T: Send> HostWithStore<T> for super::HasSelf<super::State> {
        /// Returns what it is given, later.
        async fn wait(
            accessor: &wasmtime::component::Accessor<T, Self>,
            text: String,
        ) -> String {
            todo!()
        }

        /// Takes bytes while it gives them back.
        async fn bytes(
            accessor: &wasmtime::component::Accessor<T, Self>,
            input: wasmtime::component::StreamReader<u8>,
        ) -> wasmtime::component::StreamReader<u8> {
            todo!()
        }

        /// The same, of records.
        async fn readings(
            accessor: &wasmtime::component::Accessor<T, Self>,
            input: wasmtime::component::StreamReader<Reading>,
        ) -> wasmtime::component::StreamReader<Reading> {
            todo!()
        }

        /// A value that is there later.
        async fn later(
            accessor: &wasmtime::component::Accessor<T, Self>,
            value: wasmtime::component::FutureReader<String>,
        ) -> wasmtime::component::FutureReader<String> {
            todo!()
        }

        /// Streams and futures in a record.
        async fn fetch(
            accessor: &wasmtime::component::Accessor<T, Self>,
            what: Download,
        ) -> Result<Download, Failure> {
            todo!()
        }

        /// Takes both.
        async fn judge(
            accessor: &wasmtime::component::Accessor<T, Self>,
            what: Chunks,
            by: Verdict,
        ) -> Verdict {
            todo!()
        }
    }

    impl Host for super::State {
        /// Streams in a list, and in an option.
        fn several(
            &mut self,
            all: Vec<wasmtime::component::StreamReader<u8>>,
            more: Option<wasmtime::component::FutureReader<u32>>,
        ) -> (
            Vec<wasmtime::component::StreamReader<u8>>,
            Option<wasmtime::component::FutureReader<u32>>,
        ) {
            todo!()
        }

        /// A stream of futures.
        fn nested(
            &mut self,
            all: wasmtime::component::StreamReader<wasmtime::component::FutureReader<u8>>,
        ) -> wasmtime::component::StreamReader<wasmtime::component::FutureReader<u8>> {
            todo!()
        }

        /// A stream of maps.
        fn tables(
            &mut self,
            all: wasmtime::component::StreamReader<
                std::collections::HashMap<String, u32>,
            >,
        ) -> wasmtime::component::StreamReader<std::collections::HashMap<String, u32>> {
            todo!()
        }

        /// A stream that only says that something happened, and a future that only says when.
        fn signals(
            &mut self,
            ticks: wasmtime::component::StreamReader<()>,
            end: wasmtime::component::FutureReader<()>,
        ) -> (
            wasmtime::component::StreamReader<()>,
            wasmtime::component::FutureReader<()>,
        ) {
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
    let config = Config::new();
    Engine::new(&config)
}

/// Loads a component, from its binary or text form, and instantiates it.
///
/// # Errors
///
/// If it is no component of this world, or fails while it starts.
pub async fn instantiate(
    engine: &Engine,
    bytes: &[u8],
) -> wasmtime::Result<(Store<State>, bindings::Streaming)> {
    let component = Component::new(engine, bytes)?;
    let mut linker = Linker::<State>::new(engine);
    bindings::Streaming::add_to_linker::<_, HasSelf<State>>(&mut linker, |state| state)?;
    let mut store = Store::new(engine, State::default());
    let exports = bindings::Streaming::instantiate_async(&mut store, &component, &linker)
        .await?;
    Ok((store, exports))
}

/// How each export is called: take what you need.
///
/// # Errors
///
/// If a call traps.
pub async fn call(
    store: &mut Store<State>,
    exports: &bindings::Streaming,
) -> wasmtime::Result<()> {
    let result = store
        .run_concurrent(async |accessor| exports.call_run(accessor, todo!()).await)
        .await??;
    let interface = exports.local_streaming_pipes();
    let result = store
        .run_concurrent(async |accessor| interface.call_wait(accessor, todo!()).await)
        .await??;
    let result = store
        .run_concurrent(async |accessor| interface.call_bytes(accessor, todo!()).await)
        .await??;
    let result = store
        .run_concurrent(async |accessor| {
            interface.call_readings(accessor, todo!()).await
        })
        .await??;
    let result = store
        .run_concurrent(async |accessor| interface.call_later(accessor, todo!()).await)
        .await??;
    let result = store
        .run_concurrent(async |accessor| interface.call_fetch(accessor, todo!()).await)
        .await??;
    let result = interface.call_several(&mut *store, todo!(), todo!()).await?;
    let result = interface.call_nested(&mut *store, todo!()).await?;
    let result = interface.call_tables(&mut *store, todo!()).await?;
    let result = interface.call_signals(&mut *store, todo!(), todo!()).await?;
    let result = store
        .run_concurrent(async |accessor| {
            interface.call_judge(accessor, todo!(), todo!()).await
        })
        .await??;
    let resource = interface.reader();
    let result = resource.call_constructor(&mut *store, todo!()).await?;
    let result = store
        .run_concurrent(async |accessor| {
            resource.call_next(accessor, todo!(), todo!()).await
        })
        .await??;
    let result = store
        .run_concurrent(async |accessor| resource.call_drain(accessor, todo!()).await)
        .await??;
    let interface = exports.local_streaming_tasks();
    let result = store
        .run_concurrent(async |accessor| interface.call_count(accessor, todo!()).await)
        .await??;
    let result = store
        .run_concurrent(async |accessor| {
            interface.call_produce(accessor, todo!(), todo!()).await
        })
        .await??;
    let result = store
        .run_concurrent(async |accessor| {
            interface.call_head(accessor, todo!(), todo!()).await
        })
        .await??;
    let result = store
        .run_concurrent(async |accessor| interface.call_never(accessor).await)
        .await??;
    store
        .run_concurrent(async |accessor| interface.call_give_up(accessor, todo!()).await)
        .await??;
    Ok(())
}
