//! The guest's own counters and gauges. Each holds one of the host's, which does the work.

use crate::Component;
use crate::bindings::exports::tests::waiting::handles::{
    Counter, CounterBorrow, Guest, GuestCounter, GuestGauge, Pair, Slot,
};
use crate::bindings::tests::waiting::handles as host;

/// A counter of the guest.
pub(crate) struct Counting(host::Counter);

/// A gauge of the guest.
pub(crate) struct Gauging(host::Gauge);

fn counter(inner: host::Counter) -> Counter {
    Counter::new(Counting(inner))
}

fn inner(counter: Counter) -> host::Counter {
    counter.into_inner::<Counting>().0
}

fn lent<'a>(counter: &'a CounterBorrow<'_>) -> &'a host::Counter {
    &counter.get::<Counting>().0
}

impl GuestCounter for Counting {
    fn new(start: u32) -> Self {
        Self(host::Counter::new(start))
    }

    async fn add(&self, n: u32) -> u32 {
        self.0.add(n).await
    }

    async fn merge(into: Counter, other: CounterBorrow<'_>) -> Counter {
        counter(host::Counter::merge(inner(into), lent(&other)).await)
    }
}

impl GuestGauge for Gauging {
    fn new(limit: u32) -> Result<Self, String> {
        host::Gauge::new(limit).map(Self)
    }

    async fn fits(&self, what: CounterBorrow<'_>) -> bool {
        self.0.fits(lent(&what)).await
    }
}

impl Guest for Component {
    type Counter = Counting;
    type Gauge = Gauging;

    async fn pass(what: Counter) -> Counter {
        counter(host::pass(inner(what)).await)
    }

    async fn read(what: CounterBorrow<'_>) -> u32 {
        host::read(lent(&what)).await
    }

    async fn total(all: Vec<CounterBorrow<'_>>) -> u64 {
        host::total(all.iter().map(lent).collect()).await
    }

    async fn swap(both: Pair) -> Pair {
        let both = host::Pair {
            left: inner(both.left),
            right: inner(both.right),
        };
        let host::Pair { left, right } = host::swap(both).await;
        Pair {
            left: counter(left),
            right: counter(right),
        }
    }

    /// Unlike the host's: what is in a list is looked at until it is enough, and the rest is dropped here.
    async fn take(what: Slot, most: u32) -> Result<Option<Counter>, Vec<Counter>> {
        let slot = match what {
            Slot::Empty => host::Slot::Empty,
            Slot::One(one) => host::Slot::One(inner(one)),
            Slot::Many(many) if many.len() > most as usize => return Err(many),
            Slot::Many(many) => many
                .into_iter()
                .next()
                .map_or(host::Slot::Empty, |first| host::Slot::One(inner(first))),
        };
        host::take(slot, most)
            .await
            .map(|one| one.map(counter))
            .map_err(|many| many.into_iter().map(counter).collect())
    }
}
