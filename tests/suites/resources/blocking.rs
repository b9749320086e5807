//! Nothing waits: the guest and the host of the kitchen sink.

use std::sync::LazyLock;

use kitchen_sink_host::Running;
use kitchen_sink_host::bindings::exports::local::kitchen_sink::handles as types;
use witcraft_host::wasmtime::component::{Component, ResourceAny};
use witcraft_tests::guest;

fn run() -> Running {
    static COMPONENT: LazyLock<Component> =
        LazyLock::new(|| Running::compile(guest::component("kitchen-sink")).unwrap());
    Running::new(&COMPONENT).unwrap()
}

fn lend(all: &[ResourceAny]) -> &[ResourceAny] {
    all
}

macro_rules! give {
    ($value:expr) => {
        &$value
    };
}

/// Calls a function of the exported `handles`.
macro_rules! handles {
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {
        $running
            .exports
            .local_kitchen_sink_handles()
            .$function(&mut $running.store, $($argument),*)
            .unwrap()
    };
}

/// Calls a function of the exported `counter`.
macro_rules! counter {
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {
        $running
            .exports
            .local_kitchen_sink_handles()
            .counter()
            .$function(&mut $running.store, $($argument),*)
            .unwrap()
    };
}

/// Calls a function of the exported `gauge`.
macro_rules! gauge {
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {
        $running
            .exports
            .local_kitchen_sink_handles()
            .gauge()
            .$function(&mut $running.store, $($argument),*)
            .unwrap()
    };
}

fn drop_all(running: &mut Running, all: impl IntoIterator<Item = ResourceAny>) {
    for one in all {
        one.resource_drop(&mut running.store).unwrap();
    }
}

/// Every resource that was made is gone, and was dropped once.
#[track_caller]
fn settled(running: &Running) {
    let host = running.store.data();
    assert_eq!(host.live(), 0, "{host:?}");
    assert_eq!(host.made, host.dropped);
}

/// How many tasks the store keeps account of.
fn tables(running: &mut Running) -> usize {
    running.store.concurrent_state_table_size()
}

#[path = "cases.rs"]
mod cases;

#[test]
fn a_handle_that_was_given_away_is_an_error() {
    let mut running = run();
    let old = counter!(running.call_constructor(1));
    let new = handles!(running.call_pass(old));
    let handles = running.exports.local_kitchen_sink_handles();
    assert!(handles.call_read(&mut running.store, old).is_err());
    assert!(old.resource_drop(&mut running.store).is_err());
    let mut running = run();
    assert_ne!(format!("{old:?}"), format!("{new:?}"));
    // A handle means nothing to another store.
    let handles = running.exports.local_kitchen_sink_handles();
    assert!(handles.call_read(&mut running.store, new).is_err());
}

#[test]
fn a_trap_leaves_to_the_host_what_the_guest_had() {
    let mut running = run();
    let kept = counter!(running.call_constructor(1));
    let lost = counter!(running.call_constructor(2));
    handles!(running.call_read(kept));
    let control = running.exports.control();
    assert!(control.call_panic(&mut running.store, "no way").is_err());
    // The guest is closed: no destructor runs any more, and the host is left with its own.
    for one in [kept, lost] {
        assert!(one.resource_drop(&mut running.store).is_err());
    }
    let host = running.store.data();
    assert_eq!((host.live(), host.made, host.dropped), (2, 2, 0));
}
