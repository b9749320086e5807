//! The engine's settings, and the clock that its deadlines go by.

use std::time::Duration;

use wasmtime::{Config, Engine, Store, UpdateDeadline};

use crate::Error;
use crate::limits::Limits;
use crate::state::{Limited, refill};

/// How often guests look at the clock.
const TICK: Duration = Duration::from_millis(10);

/// The functions that a backtrace shows at most.
const FRAMES: usize = 32;

/// An engine that can do what WIT can say, with the means to keep limits.
///
/// # Errors
///
/// If Wasmtime does not work on this machine.
pub(crate) fn engine(limits: &Limits) -> Result<Engine, Error> {
    let mut config = Config::new();
    config
        .wasm_component_model_async(true)
        .wasm_component_model_error_context(true)
        .wasm_component_model_fixed_length_lists(true)
        .wasm_component_model_implements(true)
        .wasm_component_model_map(true)
        .wasm_backtrace_max_frames(std::num::NonZeroUsize::new(FRAMES))
        .max_wasm_stack(limits.stack)
        // Wasmtime wants room for the host's functions beside the guest's.
        .async_stack_size(limits.stack.saturating_add(1536 << 10))
        .consume_fuel(limits.fuel.is_some())
        .epoch_interruption(limits.timeout.is_some());
    let engine = Engine::new(&config).map_err(|error| Error::NoEngine {
        said: crate::error::said(&error),
    })?;
    if limits.timeout.is_some() {
        start_clock(&engine);
    }
    Ok(engine)
}

/// Counts the engine's epoch up, as long as the engine is there.
fn start_clock(engine: &Engine) {
    let engine = engine.weak();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(TICK);
            match engine.upgrade() {
                Some(engine) => engine.increment_epoch(),
                None => break,
            }
        }
    });
}

/// Puts a store under the limits.
///
/// Where guests run in an asynchronous program, they let others run at each tick.
pub(crate) fn guard<D: Limited>(store: &mut Store<D>, limits: &Limits, is_async: bool) {
    store.limiter(|data| data.limiter());
    store.set_max_component_handles(limits.resources);
    if is_async {
        // Marks the store, so that a call that cannot wait is always refused, and not only where it would have to.
        store.epoch_deadline_async_yield_and_update(1);
    }
    if limits.timeout.is_some() {
        store.set_epoch_deadline(1);
        store.epoch_deadline_callback(move |mut store| {
            Ok(if store.data_mut().limiter().is_late() {
                UpdateDeadline::Interrupt
            } else if is_async {
                UpdateDeadline::Yield(1)
            } else {
                UpdateDeadline::Continue(1)
            })
        });
    }
    refill(store, limits);
}
