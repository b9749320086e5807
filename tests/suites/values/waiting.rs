//! Functions that are asynchronous in WIT: both sides wait, and others go on in the meantime.

use std::sync::{Arc, LazyLock};

use futures::executor::block_on;
use waiting_host::Waiting;
use waiting_host::waiting::local::kitchen_sink::types;
use witcraft_host::wasmtime::component::Component;
use witcraft_tests::guest;

fn run() -> Waiting {
    static COMPONENT: LazyLock<Component> =
        LazyLock::new(|| waiting_host::compile(guest::component("waiting")).unwrap());
    block_on(Waiting::new(&COMPONENT)).unwrap()
}

fn lend<T: ToOwned + ?Sized>(value: &T) -> T::Owned {
    value.to_owned()
}

macro_rules! values {
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {{
        let exports = std::sync::Arc::clone(&$running.exports);
        futures::executor::block_on($running.store.run_concurrent(async |accessor| {
            exports
                .tests_waiting_values()
                .$function(accessor, $($argument),*)
                .await
        }))
        .unwrap()
        .unwrap()
    }};
}

#[path = "cases.rs"]
mod cases;

/// What it says is between guests: a host can neither make an `error-context` nor read it, and Wasmtime 48 forgets what it
/// said as soon as the guest that made it lets go, so that there is nothing to hand on.
#[test]
fn a_host_learns_that_there_is_an_error_context() {
    let mut running = run();
    let exports = Arc::clone(&running.exports);
    for round in 1..=100 {
        let failed = block_on(running.store.run_concurrent(async |accessor| {
            let errors = exports.tests_waiting_errors();
            errors.call_fail(accessor, "why".repeat(round)).await
        }));
        failed.unwrap().unwrap();
        assert_eq!(running.store.data().complaints, round as u64);
    }
}
