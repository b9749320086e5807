//! Instances for bindings, with errors that say what is missing.

use wasmtime::component::{Component, Instance, Linker};
use wasmtime::{Engine, Store, Trap, WasmBacktrace};
use witcraft_explain::About;

use crate::error::Error;
use crate::functions::about;
use crate::limits::Limiter;
use crate::run::may_block;
use crate::runtime::{Async, Blocking, Runtime};
use crate::state::State;
use crate::trapped::Trapped;

impl Runtime<Blocking> {
    /// Makes an instance, of which generated bindings are made with their `new`.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] with an explanation where an import is missing or of another type,
    /// [`Error::Trapped`] where the guest stops while it starts, [`Error::OtherRuntime`] where one of
    /// the three is not of this runtime, [`Error::BlockingInAsync`] within a Tokio runtime.
    pub fn instantiate<T: Send + 'static>(
        &self,
        store: &mut Store<State<T>>,
        component: &Component,
        linker: &Linker<State<T>>,
    ) -> Result<Instance, Error> {
        self.prepare(store, component, linker)?;
        // WASI would panic there as soon as the guest uses it.
        may_block()?;
        linker
            .instantiate(&mut *store, component)
            .map_err(|error| explained(&error, "instantiated", store))
    }
}

impl Runtime<Async> {
    /// Makes an instance, of which generated bindings are made with their `new`.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] with an explanation where an import is missing or of another type,
    /// [`Error::Trapped`] where the guest stops while it starts, [`Error::OtherRuntime`] where one of
    /// the three is not of this runtime.
    pub async fn instantiate<T: Send + 'static>(
        &self,
        store: &mut Store<State<T>>,
        component: &Component,
        linker: &Linker<State<T>>,
    ) -> Result<Instance, Error> {
        self.prepare(store, component, linker)?;
        linker
            .instantiate_async(&mut *store, component)
            .await
            .map_err(|error| explained(&error, "instantiated", store))
    }
}

impl<Preset> Runtime<Preset> {
    /// Checks what Wasmtime would panic about, and remembers what is instantiated.
    fn prepare<T>(
        &self,
        store: &mut Store<State<T>>,
        component: &Component,
        linker: &Linker<State<T>>,
    ) -> Result<(), Error> {
        self.owns("store", store.engine())?;
        self.owns("component", component.engine())?;
        self.owns("linker", linker.engine())?;
        store.data_mut().component = Some(component.clone());
        Ok(())
    }

    /// Whether something is of this runtime.
    pub(crate) fn owns(&self, what: &'static str, engine: &Engine) -> Result<(), Error> {
        match Engine::same(&self.engine, engine) {
            true => Ok(()),
            false => Err(Error::OtherRuntime { what }),
        }
    }
}

/// What is wrong with the component in a store, or was done by it.
pub(crate) fn explained<T>(
    error: &wasmtime::Error,
    action: &'static str,
    store: &Store<State<T>>,
) -> Error {
    let state = store.data();
    let about = match &state.component {
        Some(component) => about(component, None),
        None => About::default(),
    };
    told_apart(error, action, &about, &state.limiter)
}

/// An error of Wasmtime's, and when it came.
pub(crate) enum Failed {
    /// While the instance was made: it may be about what the guest imports, or about what it did.
    Instantiating(wasmtime::Error),
    /// While a function of the guest ran.
    Running(wasmtime::Error),
}

/// What the end of a guest means.
pub(crate) fn failed(failed: &Failed, about: &About, limiter: &Limiter) -> Error {
    match failed {
        Failed::Instantiating(error) => told_apart(error, "instantiated", about, limiter),
        Failed::Running(error) => Trapped::new(error, about, Some(limiter)).into(),
    }
}

/// Tells a guest that was stopped from one that did not even begin.
fn told_apart(
    error: &wasmtime::Error,
    action: &'static str,
    about: &About,
    limiter: &Limiter,
) -> Error {
    if error.is::<Trap>() || error.is::<WasmBacktrace>() || limiter.denied.is_some() {
        Trapped::new(error, about, Some(limiter)).into()
    } else {
        Error::refused(action, about, error)
    }
}
