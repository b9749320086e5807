//! The host waits, on a fiber, and the guest of the kitchen sink does not know.

use std::sync::LazyLock;

use futures::executor::block_on;
use waiting_host::Fibers;
use waiting_host::fibers::local::kitchen_sink::types;
use witcraft_host::wasmtime::component::Component;
use witcraft_tests::guest;

fn run() -> Fibers {
    static COMPONENT: LazyLock<Component> =
        LazyLock::new(|| waiting_host::compile(guest::component("kitchen-sink")).unwrap());
    block_on(Fibers::new(&COMPONENT)).unwrap()
}

fn lend<T: ?Sized>(value: &T) -> &T {
    value
}

macro_rules! values {
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {
        futures::executor::block_on(
            $running
                .exports
                .local_kitchen_sink_values()
                .$function(&mut $running.store, $($argument),*),
        )
        .unwrap()
    };
}

#[path = "cases.rs"]
mod cases;
