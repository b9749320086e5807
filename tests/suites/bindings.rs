//! Guests and hosts whose bindings come from macros and from build scripts, run together.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use witcraft_host::wasmtime::{Config, Engine};
use witcraft_tests::guest;

/// What every host of `tests/wit/kinds` gets to hear from every guest.
const LINES: [&str; 7] = [
    "Colour::Blue dot at 1, -2, bold: true",
    "81",
    "1",
    "IT",
    "253",
    "one: one more",
    "one: one more",
];

fn engine() -> Engine {
    let mut config = Config::new();
    config.wasm_component_model_map(true);
    Engine::new(&config).unwrap()
}

/// Nothing here waits for the world outside, so asking again is all it takes.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

#[test]
fn a_synchronous_host_of_each_kind_runs_a_guest() {
    let (engine, wasm) = (engine(), guest::component("build-script"));
    let lines = block_on(macro_host::run(&engine, wasm)).unwrap();
    assert_eq!(lines, LINES, "macro");
    let lines = block_on(build_script_host::run(&engine, wasm)).unwrap();
    assert_eq!(lines, LINES, "build script");
}

#[test]
fn an_asynchronous_host_runs_a_guest_of_each_kind() {
    let engine = engine();
    for (guest, shouted) in [("macro", "FETCHED IT"), ("build-script", "IT")] {
        let wasm = guest::component(guest);
        let lines = block_on(macro_host::asynchronous::run(&engine, wasm)).unwrap();
        let described = "Colour::Green nothing, bold: false";
        assert_eq!(
            lines,
            [described, "15", shouted, "one: one more"],
            "{guest}"
        );
    }
}

#[test]
fn wasi_is_what_wasmtime_implements() {
    let (engine, wasm) = (engine(), guest::component("wasi-command"));
    assert_eq!(wasi_host::run(&engine, wasm).unwrap(), "hello\n");
    let printed = block_on(wasi_host::run_async(&engine, wasm)).unwrap();
    assert_eq!(printed, "hello\n");
}

#[test]
fn the_skeleton_of_a_host_gives_wasi_as_well() {
    wasi_host::run_on_skeleton(guest::component("wasi-command")).unwrap();
    block_on(wasi_host::run_on_third_skeleton(guest::component(
        "program-p3",
    )))
    .unwrap();
}
