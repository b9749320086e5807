//! Work on several threads, with results in the order of what was asked for.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{available_parallelism, scope};

/// Less than this (in bytes) is looked at faster than a thread starts: in virtual machines that is often a millisecond,
/// on the processor of who starts it.
const WORTH_A_THREAD: usize = 64 * 1024;

/// How many threads so many bytes of WIT are worth: at least one, and no more than there are processors.
#[must_use]
pub fn worth(bytes: usize) -> usize {
    match bytes / WORTH_A_THREAD {
        0 | 1 => 1,
        worth => worth.min(processors()),
    }
}

/// How many threads this machine runs at once.
#[must_use]
pub fn processors() -> usize {
    available_parallelism().map_or(1, NonZero::get)
}

/// `work` on every item, on so many threads, this one among them. Each has something of its own to work with: this one
/// `mine`, the others what `theirs` makes on them. A panic is passed on.
pub fn each<T: Sync, With, R: Send>(
    items: &[T],
    threads: usize,
    mine: &With,
    theirs: impl Fn() -> With + Sync,
    work: impl Fn(&With, &T) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let run = |with: &With| {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else {
                return done;
            };
            done.push((at, work(with, item)));
        }
    };
    let mut done = scope(|scope| {
        let (run, theirs) = (&run, &theirs);
        let others: Vec<_> = (1..threads.min(items.len()))
            .map(|_| scope.spawn(move || run(&theirs())))
            .collect();
        let mut done = run(mine);
        for other in others {
            match other.join() {
                Ok(found) => done.extend(found),
                Err(panic) => resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order() {
        let items: Vec<usize> = (0..1000).collect();
        for threads in [0, 1, 3] {
            let doubled = each(&items, threads, &2, || 2, |with, item| with * item);
            assert!(doubled.iter().zip(&items).all(|(a, b)| *a == b * 2));
            assert_eq!(doubled.len(), items.len());
        }
        assert_eq!(each(&[0; 0], 3, &(), || (), |(), item| *item), [0; 0]);
    }
}
