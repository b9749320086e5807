//! Resources on both sides at once: the guest exports counters, and each holds one that the host exports. Whatever
//! happens to them, every one that was made is dropped once.

use std::sync::LazyLock;

use kitchen_sink_host::Running;
use kitchen_sink_host::bindings::exports::local::kitchen_sink::handles::{Pair, Slot};
use witcraft_host::wasmtime::component::{Component, ResourceAny};
use witcraft_tests::guest;
use witcraft_tests::random::Random;

fn run() -> Running {
    static COMPONENT: LazyLock<Component> =
        LazyLock::new(|| Running::compile(guest::component("kitchen-sink")).unwrap());
    Running::new(&COMPONENT).unwrap()
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

#[test]
fn methods_statics_and_lending() {
    let mut running = run();
    let a = counter!(running.call_constructor(5));
    let b = counter!(running.call_constructor(7));
    assert_eq!(counter!(running.call_add(a, 1)), 6);
    assert_eq!(handles!(running.call_read(a)), 6);
    assert_eq!(handles!(running.call_total(&[a, b, a])), 19);
    assert_eq!(handles!(running.call_total(&[])), 0);
    let merged = counter!(running.call_merge(a, b));
    assert_eq!(handles!(running.call_read(merged)), 13);
    assert_eq!(running.store.data().live(), 2);
    drop_all(&mut running, [merged, b]);
    settled(&running);
}

#[test]
fn a_constructor_may_refuse() {
    let mut running = run();
    let handles = running.exports.local_kitchen_sink_handles();
    let refused = handles
        .gauge()
        .call_constructor(&mut running.store, 0)
        .unwrap();
    assert_eq!(refused.unwrap_err(), "nothing fits below zero");
    settled(&running);

    let gauge = handles
        .gauge()
        .call_constructor(&mut running.store, 6)
        .unwrap()
        .unwrap();
    let counter = counter!(running.call_constructor(5));
    let handles = running.exports.local_kitchen_sink_handles();
    assert!(
        handles
            .gauge()
            .call_fits(&mut running.store, gauge, counter)
            .unwrap()
    );
    counter!(running.call_add(counter, 1));
    let handles = running.exports.local_kitchen_sink_handles();
    assert!(
        !handles
            .gauge()
            .call_fits(&mut running.store, gauge, counter)
            .unwrap()
    );
    drop_all(&mut running, [gauge, counter]);
    settled(&running);
}

#[test]
fn in_records_and_variants() {
    let mut running = run();
    let left = counter!(running.call_constructor(1));
    let right = counter!(running.call_constructor(2));
    let back = handles!(running.call_swap(Pair { left, right }));
    assert_eq!(handles!(running.call_read(back.left)), 2);
    assert_eq!(handles!(running.call_read(back.right)), 1);
    drop_all(&mut running, [back.left, back.right]);
    settled(&running);

    assert!(
        handles!(running.call_take(&Slot::Empty, 0))
            .unwrap()
            .is_none()
    );
    let one = counter!(running.call_constructor(3));
    let one = handles!(running.call_take(&Slot::One(one), 1))
        .unwrap()
        .unwrap();
    let refused = handles!(running.call_take(&Slot::One(one), 0)).unwrap_err();
    assert_eq!(refused.len(), 1);
    drop_all(&mut running, refused);
    settled(&running);
}

#[test]
fn a_list_that_is_used_in_part_only() {
    let mut running = run();
    let many: Vec<ResourceAny> = (0..20)
        .map(|n| counter!(running.call_constructor(n)))
        .collect();
    // Refused as a whole: all come back.
    let many = handles!(running.call_take(&Slot::Many(many), 19)).unwrap_err();
    assert_eq!((many.len(), running.store.data().live()), (20, 20));
    // Taken: one comes back, and the host drops the others.
    let first = handles!(running.call_take(&Slot::Many(many), 20))
        .unwrap()
        .unwrap();
    assert_eq!(running.store.data().live(), 1);
    drop_all(&mut running, [first]);
    settled(&running);
}

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

/// Makes and moves resources in any order, in every way there is.
#[test]
fn whatever_happens_all_are_dropped_once() {
    let mut running = run();
    let random = &mut Random::new(7);
    let mut have: Vec<ResourceAny> = Vec::new();
    for round in 0..5_000_u32 {
        let some = have.len().min(random.below(4));
        match random.below(7) {
            0 | 1 => have.push(counter!(running.call_constructor(round))),
            2 if !have.is_empty() => {
                let one = have.swap_remove(random.below(have.len()));
                drop_all(&mut running, [one]);
            }
            3 if !have.is_empty() => {
                let one = have.swap_remove(random.below(have.len()));
                have.push(handles!(running.call_pass(one)));
            }
            4 if have.len() > 1 => {
                let (left, right) = (have.pop().unwrap(), have.pop().unwrap());
                let back = handles!(running.call_swap(Pair { left, right }));
                have.extend([back.left, back.right]);
            }
            5 => {
                let many = have.split_off(have.len() - some);
                match handles!(running.call_take(&Slot::Many(many), 2)) {
                    Ok(one) => have.extend(one),
                    Err(many) => have.extend(many),
                }
            }
            _ => drop(handles!(running.call_total(&have[..some]))),
        }
        assert_eq!(running.store.data().live(), have.len(), "round {round}");
    }
    assert!(running.store.data().made > 500);
    drop_all(&mut running, have);
    settled(&running);
}

/// A handle table that only ever grew would run out, and so would the memory behind it.
#[test]
fn a_hundred_thousand_handles_leave_nothing_behind() {
    let mut running = run();
    let mut before = 0;
    for round in 0..100_000_u32 {
        let one = counter!(running.call_constructor(round));
        drop_all(&mut running, [one]);
        if round == 1_000 {
            before = running.store.data().memory;
        }
    }
    assert_eq!(running.store.data().memory, before, "bytes");
    settled(&running);
}
