//! Nothing waits: the guest and the host of the kitchen sink.

use std::sync::LazyLock;

use kitchen_sink_host::Running;
use kitchen_sink_host::bindings::local::kitchen_sink::types;
use witcraft_host::wasmtime::component::Component;
use witcraft_tests::guest;

pub(crate) fn run() -> Running {
    static COMPONENT: LazyLock<Component> =
        LazyLock::new(|| Running::compile(guest::component("kitchen-sink")).unwrap());
    Running::new(&COMPONENT).unwrap()
}

fn lend<T: ?Sized>(value: &T) -> &T {
    value
}

macro_rules! values {
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {
        $running
            .exports
            .local_kitchen_sink_values()
            .$function(&mut $running.store, $($argument),*)
            .unwrap()
    };
}

#[path = "cases.rs"]
mod cases;
