//! Instances for bindings, with errors that say what is missing.

use wasmtime::component::{Component, Instance, Linker};
use wasmtime::{Store, Trap, WasmBacktrace};
use witcraft_explain::About;

use crate::error::Error;
use crate::functions::about;
use crate::limits::Limiter;
use crate::runtime::{Async, Blocking, Runtime};
use crate::state::State;
use crate::trapped::Trapped;

impl Runtime<Blocking> {
    /// Makes an instance, of which generated bindings are made with their `new`.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] with an explanation where an import is missing or of another type,
    /// [`Error::Trapped`] where the guest stops while it starts.
    pub fn instantiate<T: Send + 'static>(
        &self,
        store: &mut Store<State<T>>,
        component: &Component,
        linker: &Linker<State<T>>,
    ) -> Result<Instance, Error> {
        linker.instantiate(&mut *store, component).map_err(|error| {
            let error = Failed::Instantiating(error);
            failed(&error, &about(component, None), &store.data().limiter)
        })
    }
}

impl Runtime<Async> {
    /// Makes an instance, of which generated bindings are made with their `new`.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] with an explanation where an import is missing or of another type,
    /// [`Error::Trapped`] where the guest stops while it starts.
    pub async fn instantiate<T: Send + 'static>(
        &self,
        store: &mut Store<State<T>>,
        component: &Component,
        linker: &Linker<State<T>>,
    ) -> Result<Instance, Error> {
        linker
            .instantiate_async(&mut *store, component)
            .await
            .map_err(|error| {
                let error = Failed::Instantiating(error);
                failed(&error, &about(component, None), &store.data().limiter)
            })
    }
}

/// An error of Wasmtime's, and when it came.
pub(crate) enum Failed {
    /// While the instance was made: it may be about what the guest imports, or about what it did.
    Instantiating(wasmtime::Error),
    /// While a function of the guest ran.
    Running(wasmtime::Error),
}

/// Tells a guest that was stopped from one that did not even begin.
pub(crate) fn failed(failed: &Failed, about: &About, limiter: &Limiter) -> Error {
    match failed {
        Failed::Instantiating(error)
            if !error.is::<Trap>() && !error.is::<WasmBacktrace>() && limiter.denied.is_none() =>
        {
            Error::refused("instantiated", about, error)
        }
        Failed::Instantiating(error) | Failed::Running(error) => {
            Trapped::new(error, about, Some(limiter)).into()
        }
    }
}
