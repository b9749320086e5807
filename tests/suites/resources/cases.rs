//! What becomes of resources, whichever way functions are called.
//!
//! Around this: `run` instantiates the guest; `handles!`, `counter!` and `gauge!` call its functions; `lend` and `give!` make
//! of lists and of values what such a function takes, `drop_all` drops handles, and `tables` says what tables hold.

use witcraft_host::wasmtime::component::ResourceAny;
use witcraft_tests::random::Random;

use super::types::{Pair, Slot};
use super::{drop_all, lend, run, settled, tables};

#[test]
fn methods_statics_and_lending() {
    let mut running = run();
    let a = counter!(running.call_constructor(5));
    let b = counter!(running.call_constructor(7));
    assert_eq!(counter!(running.call_add(a, 1)), 6);
    assert_eq!(handles!(running.call_read(a)), 6);
    assert_eq!(handles!(running.call_total(lend(&[a, b, a]))), 19);
    assert_eq!(handles!(running.call_total(lend(&[]))), 0);
    let merged = counter!(running.call_merge(a, b));
    assert_eq!(handles!(running.call_read(merged)), 13);
    assert_eq!(running.store.data().live(), 2);
    drop_all(&mut running, [merged, b]);
    settled(&running);
}

#[test]
fn a_constructor_may_refuse() {
    let mut running = run();
    let refused = gauge!(running.call_constructor(0));
    assert_eq!(refused.unwrap_err(), "nothing fits below zero");
    settled(&running);

    let gauge = gauge!(running.call_constructor(6)).unwrap();
    let counter = counter!(running.call_constructor(5));
    assert!(gauge!(running.call_fits(gauge, counter)));
    counter!(running.call_add(counter, 1));
    assert!(!gauge!(running.call_fits(gauge, counter)));
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
        handles!(running.call_take(give!(Slot::Empty), 0))
            .unwrap()
            .is_none()
    );
    let one = counter!(running.call_constructor(3));
    let one = handles!(running.call_take(give!(Slot::One(one)), 1))
        .unwrap()
        .unwrap();
    let refused = handles!(running.call_take(give!(Slot::One(one)), 0)).unwrap_err();
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
    let many = handles!(running.call_take(give!(Slot::Many(many)), 19)).unwrap_err();
    assert_eq!((many.len(), running.store.data().live()), (20, 20));
    // Taken: one comes back, and the host drops the others.
    let first = handles!(running.call_take(give!(Slot::Many(many)), 20))
        .unwrap()
        .unwrap();
    assert_eq!(running.store.data().live(), 1);
    drop_all(&mut running, [first]);
    settled(&running);
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
                match handles!(running.call_take(give!(Slot::Many(many)), 2)) {
                    Ok(one) => have.extend(one),
                    Err(many) => have.extend(many),
                }
            }
            _ => drop(handles!(running.call_total(lend(&have[..some])))),
        }
        assert_eq!(running.store.data().live(), have.len(), "round {round}");
    }
    assert!(running.store.data().made > 500);
    drop_all(&mut running, have);
    settled(&running);
}

/// Neither the tables of handles nor the memory behind them grow, whatever becomes of the handles.
#[test]
fn a_hundred_thousand_handles_leave_nothing_behind() {
    let mut running = run();
    let mut before = None;
    for round in 0..100_000_u32 {
        let one = counter!(running.call_constructor(round));
        match round % 100 {
            // Lent, refused, and moved.
            0 => drop(handles!(running.call_read(one))),
            1 => {
                let refused = handles!(running.call_take(give!(Slot::One(one)), 0)).unwrap_err();
                drop_all(&mut running, refused);
                continue;
            }
            2 => {
                let moved = handles!(running.call_pass(one));
                drop_all(&mut running, [moved]);
                continue;
            }
            _ => {}
        }
        drop_all(&mut running, [one]);
        if round == 1_000 {
            before = Some((tables(&mut running), running.store.data().memory));
        }
    }
    let after = (tables(&mut running), running.store.data().memory);
    assert_eq!(before, Some(after), "tables and bytes");
    settled(&running);
}
