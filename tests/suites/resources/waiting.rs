//! Functions that are asynchronous in WIT, and may be given up.

use std::sync::{Arc, LazyLock};
use std::task::Poll;

use futures::channel::oneshot;
use futures::executor::block_on;
use waiting_host::Waiting;
use waiting_host::waiting::exports::tests::waiting::handles as types;
use witcraft_host::wasmtime::component::{Accessor, Component, FutureReader, ResourceAny};
use witcraft_host::wasmtime::{Result, Trap, WasmBacktrace, bail};
use witcraft_tests::guest;

fn run() -> Waiting {
    static COMPONENT: LazyLock<Component> =
        LazyLock::new(|| waiting_host::compile(guest::component("waiting")).unwrap());
    block_on(Waiting::new(&COMPONENT)).unwrap()
}

fn lend(all: &[ResourceAny]) -> Vec<ResourceAny> {
    all.to_vec()
}

macro_rules! give {
    ($value:expr) => {
        $value
    };
}

/// Calls a function of what is exported.
macro_rules! call {
    ($running:ident.$($part:ident).+, $function:ident($($argument:expr),*)) => {{
        let exports = std::sync::Arc::clone(&$running.exports);
        futures::executor::block_on($running.store.run_concurrent(async |accessor| {
            exports.$($part()).+.$function(accessor, $($argument),*).await
        }))
        .unwrap()
        .unwrap()
    }};
}

/// Calls a function of the exported `handles`.
macro_rules! handles {
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {
        call!($running.tests_waiting_handles, $function($($argument),*))
    };
}

/// Calls a function of the exported `counter`. Constructors wait for nothing.
macro_rules! counter {
    ($running:ident.call_constructor($start:expr)) => {
        futures::executor::block_on(
            $running
                .exports
                .tests_waiting_handles()
                .counter()
                .call_constructor(&mut $running.store, $start),
        )
        .unwrap()
    };
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {
        call!($running.tests_waiting_handles.counter, $function($($argument),*))
    };
}

/// Calls a function of the exported `gauge`.
macro_rules! gauge {
    ($running:ident.call_constructor($limit:expr)) => {
        futures::executor::block_on(
            $running
                .exports
                .tests_waiting_handles()
                .gauge()
                .call_constructor(&mut $running.store, $limit),
        )
        .unwrap()
    };
    ($running:ident.$function:ident($($argument:expr),* $(,)?)) => {
        call!($running.tests_waiting_handles.gauge, $function($($argument),*))
    };
}

fn drop_all(running: &mut Waiting, all: impl IntoIterator<Item = ResourceAny>) {
    for one in all {
        block_on(one.resource_drop_async(&mut running.store)).unwrap();
    }
}

/// Every resource that was made is gone, and was dropped once.
#[track_caller]
fn settled(running: &Waiting) {
    let host = running.store.data();
    assert_eq!(host.live(), 0, "{host:?}");
    assert_eq!(host.made, host.dropped);
}

/// What there is in tables: how far up the guest's handles go, and how many tasks, streams and futures the store has.
fn tables(running: &mut Waiting) -> (u32, usize) {
    let tasks = running.exports.tests_waiting_tasks();
    let highest = block_on(tasks.call_highest_handle(&mut running.store)).unwrap();
    (highest, running.store.concurrent_state_table_size())
}

#[path = "cases.rs"]
mod cases;

/// Begins a call that keeps resources until `until`, and gives up waiting for it.
async fn give_up(
    accessor: &Accessor<waiting_host::Host>,
    exports: &waiting_host::waiting::Waiting,
    all: Vec<ResourceAny>,
    until: oneshot::Receiver<()>,
) -> Result<()> {
    let until = accessor.with(|access| {
        FutureReader::new(access, async move {
            until.await?;
            Result::<_>::Ok(())
        })
    })?;
    let tasks = exports.tests_waiting_tasks();
    let mut call = Box::pin(tasks.call_keep(accessor, all, until));
    // As long as the guest needs to take what it is given.
    for _ in 0..10 {
        let mut is_first = true;
        let turn = std::future::poll_fn(|cx| {
            if call.as_mut().poll(cx).is_ready() {
                return Poll::Ready(Err("it is over"));
            }
            match std::mem::take(&mut is_first) {
                true => {
                    cx.waker().wake_by_ref();
                    Poll::Pending
                }
                false => Poll::Ready(Ok(())),
            }
        });
        if let Err(why) = turn.await {
            bail!("{why}");
        }
    }
    Ok(())
}

/// Wasmtime cancels no call: what nobody waits for goes on, and drops what it has when it is done.
#[test]
fn a_call_that_was_given_up_goes_on_and_drops_what_it_was_given() {
    let mut running = run();
    let all: Vec<ResourceAny> = (0..5)
        .map(|n| counter!(running.call_constructor(n)))
        .collect();
    let other = counter!(running.call_constructor(7));
    let exports = Arc::clone(&running.exports);
    let (end, until) = oneshot::channel();
    let live = block_on(running.store.run_concurrent(async |accessor| -> Result<_> {
        give_up(accessor, &exports, all, until).await?;
        let handles = exports.tests_waiting_handles();
        // Other calls are as before.
        assert_eq!(handles.call_read(accessor, other).await?, 7);
        let before = accessor.with(|mut access| access.get().live());
        end.send(()).expect("it is waited for");
        while accessor.with(|mut access| access.get().live()) > 1 {
            handles.call_read(accessor, other).await?;
        }
        Ok(before)
    }))
    .unwrap()
    .unwrap();
    assert_eq!(live, 6);
    drop_all(&mut running, [other]);
    settled(&running);
}

/// What ends a call that was given up for sure is the end of its store.
#[test]
fn a_store_takes_calls_that_were_given_up_with_it() {
    let mut running = run();
    let all = vec![counter!(running.call_constructor(1))];
    let exports = Arc::clone(&running.exports);
    let (end, until) = oneshot::channel();
    block_on(
        running
            .store
            .run_concurrent(async |accessor| give_up(accessor, &exports, all, until).await),
    )
    .unwrap()
    .unwrap();
    assert!(!end.is_canceled());
    drop(running.store);
    assert!(end.is_canceled());
}

#[test]
fn a_trap_leaves_to_the_host_what_the_guest_had() {
    let mut running = run();
    let exports = Arc::clone(&running.exports);
    let error = block_on(running.store.run_concurrent(async |accessor| {
        let tasks = exports.tests_waiting_tasks();
        tasks.call_break_down(accessor, 5).await
    }))
    .unwrap_err();
    assert_eq!(error.downcast_ref(), Some(&Trap::UnreachableCodeReached));
    let trace = error.downcast_ref::<WasmBacktrace>().unwrap();
    let mut names = trace.frames().iter().filter_map(|frame| frame.func_name());
    assert!(
        names.any(|name| name.contains("tasks#break-down")),
        "{error:?}"
    );
    // No destructor runs in a guest that is closed: the host is left with what is its own.
    let host = running.store.data();
    assert_eq!((host.live(), host.made, host.dropped), (5, 5, 0));
}
