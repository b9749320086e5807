//! Turns a panic of an upstream crate into a value.
//!
//! Upstream crates are sound but not bulletproof: some inputs make them panic. A user must get a
//! diagnostic for that, and no backtrace between the lines of a report.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

thread_local! {
    /// How many [`catch`] frames are on this thread's stack.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// Runs `f`; a panic in it becomes its message.
///
/// The first call wraps the process's panic hook so that panics inside `f` print nothing. Panics
/// elsewhere, on any thread, reach the hook that was installed before.
///
/// # Errors
///
/// The panic's message, if `f` panicked.
pub fn catch<T>(f: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let outer = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if DEPTH.with(Cell::get) == 0 {
                outer(info);
            }
        }));
    });
    DEPTH.with(|depth| depth.set(depth.get() + 1));
    // The closure's captures are dropped or handed to the caller's error path, never looked at
    // again: what a panic left half-changed in them cannot be seen.
    let result = catch_unwind(AssertUnwindSafe(f));
    DEPTH.with(|depth| depth.set(depth.get() - 1));
    result.map_err(|payload| message(payload.as_ref()))
}

fn message(payload: &(dyn Any + Send)) -> String {
    if let Some(message) = payload.downcast_ref::<&str>() {
        (*message).to_owned()
    } else if let Some(message) = payload.downcast_ref::<String>() {
        message.clone()
    } else {
        "no message".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_its_message() {
        assert_eq!(catch(|| 1), Ok(1));
        assert_eq!(catch(|| -> () { panic!("so {}", 1) }), Err("so 1".into()));
        assert_eq!(catch(|| -> () { panic!("plain") }), Err("plain".into()));
        assert_eq!(catch(|| 2), Ok(2), "usable again afterwards");
    }
}
