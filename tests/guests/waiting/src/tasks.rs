//! What is only asked of a guest.

use witcraft_guest::FutureReader;

use crate::Component;
use crate::bindings::exports::tests::waiting::handles::Counter;
use crate::bindings::exports::tests::waiting::tasks::Guest;
use crate::bindings::tests::waiting::handles as host;

impl Guest for Component {
    async fn keep(all: Vec<Counter>, until: FutureReader<()>) {
        until.await;
        drop(all);
    }

    async fn break_down(n: u32) {
        let all: Vec<host::Counter> = (0..n).map(host::Counter::new).collect();
        assert!(all.is_empty(), "{n} are left");
    }

    fn highest_handle() -> u32 {
        // One may still find a gap between handles that are left.
        let all: Vec<host::Counter> = (0..16).map(host::Counter::new).collect();
        all.iter().map(host::Counter::handle).max().unwrap_or(0)
    }
}
