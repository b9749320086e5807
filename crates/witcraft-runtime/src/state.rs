//! What is in a store: WASI, the limits, and what a host puts in.

use wasmtime::Store;
use wasmtime::component::{Component, ResourceTable};
use wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};

use crate::limits::{Limiter, Limits};

/// The data of a store: everything that WASI and the limits need, and yours inside.
///
/// It implements [`WasiView`], so that a linker with WASI in it takes it as it is.
pub struct State<T = ()> {
    wasi: WasiCtx,
    #[cfg(feature = "wasi-http")]
    pub(crate) http: crate::http::Http,
    pub(crate) table: ResourceTable,
    pub(crate) limiter: Limiter,
    /// What was instantiated last, for explanations.
    pub(crate) component: Option<Component>,
    /// Yours. Bindings get at it with `|state| &mut state.data`.
    pub data: T,
}

impl<T> State<T> {
    pub(crate) fn new(wasi: WasiCtx, limits: &Limits, data: T) -> Self {
        let mut table = ResourceTable::new();
        table.set_max_capacity(limits.resources);
        Self {
            wasi,
            #[cfg(feature = "wasi-http")]
            http: crate::http::Http::default(),
            table,
            limiter: Limiter::new(limits),
            component: None,
            data,
        }
    }

    /// Where resources of the host are kept: what your functions hand to the guest goes in here.
    pub fn table(&mut self) -> &mut ResourceTable {
        &mut self.table
    }
}

impl<T: Send> WasiView for State<T> {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for State<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State")
            .field("data", &self.data)
            .finish_non_exhaustive()
    }
}

/// A store's data that limits are kept in.
pub(crate) trait Limited: 'static {
    fn limiter(&mut self) -> &mut Limiter;
}

impl<T: 'static> Limited for State<T> {
    fn limiter(&mut self) -> &mut Limiter {
        &mut self.limiter
    }
}

/// Fills a store up again with fuel and time, as [`Limits`] say.
pub(crate) fn refill<D: Limited>(store: &mut Store<D>, limits: &Limits) {
    if let Some(fuel) = limits.fuel {
        // It fails only where the engine does not count, and it counts where there is a limit.
        let counted = store.set_fuel(fuel);
        debug_assert!(counted.is_ok(), "the engine counts fuel");
    }
    store.data_mut().limiter().restart();
}
