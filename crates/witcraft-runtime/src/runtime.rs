//! The runtime: an engine with its limits and its cache, in two presets.

use std::marker::PhantomData;
use std::path::Path;

use wasmtime::component::{Component, Linker};
use wasmtime::{Engine, Store};
use witcraft_explain::About;

use crate::cache::load;
use crate::engine::{engine, guard};
use crate::error::Error;
use crate::instantiate::explained;
use crate::state::{State, refill};
use crate::{Cache, Limits, Permissions, Program};

/// The preset in which calls block.
#[derive(Clone, Copy, Debug)]
pub struct Blocking;

/// The preset in which calls are `async`.
#[derive(Clone, Copy, Debug)]
pub struct Async;

/// An engine with limits, WASI and a cache of compiled code. Cheap to clone.
///
/// ```
/// use witcraft_runtime::{Limits, Runtime};
///
/// # fn main() -> Result<(), witcraft_runtime::Error> {
/// let runtime = Runtime::builder()
///     .limits(Limits::default().memory(64 << 20).fuel(1_000_000_000))
///     .build()?;
/// # let _ = runtime;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Runtime<Preset = Blocking> {
    pub(crate) engine: Engine,
    pub(crate) limits: Limits,
    cache: Option<Cache>,
    preset: PhantomData<Preset>,
}

/// The settings of a [`Runtime`].
#[derive(Clone, Debug, Default)]
pub struct Builder {
    limits: Limits,
    cache: Option<Cache>,
}

impl Builder {
    /// What each store may use up.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Keeps compiled code there; without a cache, everything is compiled when it is loaded.
    #[must_use]
    pub fn cache(mut self, cache: impl Into<Option<Cache>>) -> Self {
        self.cache = cache.into();
        self
    }

    /// A runtime whose calls block.
    ///
    /// # Errors
    ///
    /// [`Error::NoEngine`] if Wasmtime does not work on this machine.
    pub fn build(self) -> Result<Runtime<Blocking>, Error> {
        Runtime::with(self)
    }

    /// A runtime whose calls are `async`.
    ///
    /// # Errors
    ///
    /// [`Error::NoEngine`] if Wasmtime does not work on this machine.
    pub fn build_async(self) -> Result<Runtime<Async>, Error> {
        Runtime::with(self)
    }
}

impl Runtime<Blocking> {
    /// A runtime whose calls block, with the default [`Limits`] and no cache.
    ///
    /// # Errors
    ///
    /// [`Error::NoEngine`] if Wasmtime does not work on this machine.
    pub fn new() -> Result<Self, Error> {
        Self::builder().build()
    }

    /// The settings, to be changed.
    #[must_use]
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// A linker that provides WASI 0.2, for the functions of your bindings to be added to; `wasi:http`, too, with the
    /// feature `wasi-http`.
    ///
    /// # Errors
    ///
    /// If Wasmtime's own names collide, which they do not.
    pub fn linker<T: Send + 'static>(&self) -> Result<Linker<State<T>>, Error> {
        let mut linker = Linker::new(&self.engine);
        let linked = wasmtime_wasi::p2::add_to_linker_sync(&mut linker);
        #[cfg(feature = "wasi-http")]
        let linked =
            linked.and_then(|()| wasmtime_wasi_http::p2::add_only_http_to_linker_sync(&mut linker));
        linked.map_err(|error| Error::refused("linked", &About::default(), &error))?;
        Ok(linker)
    }
}

impl Runtime<Async> {
    /// A runtime whose calls are `async`, with the default [`Limits`] and no cache.
    ///
    /// # Errors
    ///
    /// [`Error::NoEngine`] if Wasmtime does not work on this machine.
    pub fn new_async() -> Result<Self, Error> {
        Builder::default().build_async()
    }

    /// A linker that provides WASI 0.2 and 0.3, for the functions of your bindings to be added to; `wasi:http`, too,
    /// with the feature `wasi-http`.
    ///
    /// # Errors
    ///
    /// If Wasmtime's own names collide, which they do not.
    pub fn linker<T: Send + 'static>(&self) -> Result<Linker<State<T>>, Error> {
        wasi(&self.engine)
    }
}

/// A linker with all of WASI.
pub(crate) fn wasi<T: Send + 'static>(engine: &Engine) -> Result<Linker<State<T>>, Error> {
    let mut linker = Linker::new(engine);
    let linked = wasmtime_wasi::p2::add_to_linker_async(&mut linker)
        .and_then(|()| wasmtime_wasi::p3::add_to_linker(&mut linker));
    #[cfg(feature = "wasi-http")]
    let linked = linked
        .and_then(|()| wasmtime_wasi_http::p2::add_only_http_to_linker_async(&mut linker))
        .and_then(|()| wasmtime_wasi_http::p3::add_to_linker(&mut linker));
    linked.map_err(|error| Error::refused("linked", &About::default(), &error))?;
    Ok(linker)
}

impl<Preset: IsAsync> Runtime<Preset> {
    fn with(builder: Builder) -> Result<Self, Error> {
        let Builder { limits, cache } = builder;
        Ok(Self {
            engine: engine(&limits)?,
            limits,
            cache,
            preset: PhantomData,
        })
    }

    /// Loads a component or a core module from a file, out of the cache if it is there.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, or is not valid WebAssembly.
    pub fn load(&self, path: impl AsRef<Path>) -> Result<Program, Error> {
        load::file(&self.engine, self.cache.as_ref(), path.as_ref())
    }

    /// Loads a component or a core module from memory. `name` is what it is called in errors.
    ///
    /// # Errors
    ///
    /// If the bytes are not valid WebAssembly.
    pub fn load_bytes(&self, name: &str, bytes: &[u8]) -> Result<Program, Error> {
        load::bytes(&self.engine, self.cache.as_ref(), name, bytes)
    }

    /// Loads a component from a file, as bindings take it.
    ///
    /// # Errors
    ///
    /// As [`load`](Self::load), and [`Error::OtherKind`] if it is a core module.
    pub fn component(&self, path: impl AsRef<Path>) -> Result<Component, Error> {
        self.load(path)?.component().cloned()
    }

    /// A store under the limits, with WASI as permitted and your data inside.
    ///
    /// # Errors
    ///
    /// [`Error::NotGranted`] if something that is permitted cannot be opened.
    pub fn store<T: Send + 'static>(
        &self,
        permissions: &Permissions,
        data: T,
    ) -> Result<Store<State<T>>, Error> {
        let wasi = permissions.context()?.build();
        let state = State::new(wasi, &self.limits, data);
        let mut store = Store::new(&self.engine, state);
        guard(&mut store, &self.limits, Preset::IS_ASYNC);
        Ok(store)
    }

    /// Fills a store up again with fuel and time: before each call, where the limits are meant per call.
    pub fn refill<T: 'static>(&self, store: &mut Store<State<T>>) {
        refill(store, &self.limits);
    }

    /// What an error of bindings means: what does not fit, or why the guest was stopped, where it was, and
    /// what to do.
    pub fn explain<T: 'static>(&self, error: &wasmtime::Error, store: &Store<State<T>>) -> Error {
        explained(error, "used", store)
    }

    /// Wasmtime's engine, for what is not covered here.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The limits of each store.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }
}

impl<Preset> std::fmt::Debug for Runtime<Preset> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Runtime")
            .field("limits", &self.limits)
            .field("cache", &self.cache)
            .finish_non_exhaustive()
    }
}

/// Implemented by the two presets, and by nothing else.
pub trait IsAsync: sealed::Sealed {
    #[doc(hidden)]
    const IS_ASYNC: bool;
}

impl IsAsync for Blocking {
    const IS_ASYNC: bool = false;
}

impl IsAsync for Async {
    const IS_ASYNC: bool = true;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Blocking {}
    impl Sealed for super::Async {}
}
