//! The guest's own counters and gauges. Each holds one of the host's, which does the work.

use crate::KitchenSink;
use crate::bindings::exports::local::kitchen_sink::handles::{
    Counter, CounterBorrow, Guest, GuestCounter, GuestGauge, Pair, Slot,
};
use crate::bindings::local::kitchen_sink::handles as host;

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

    fn add(&self, n: u32) -> u32 {
        self.0.add(n)
    }

    fn merge(into: Counter, other: CounterBorrow<'_>) -> Counter {
        counter(host::Counter::merge(inner(into), lent(&other)))
    }
}

impl GuestGauge for Gauging {
    fn new(limit: u32) -> Result<Self, String> {
        host::Gauge::new(limit).map(Self)
    }

    fn fits(&self, what: CounterBorrow<'_>) -> bool {
        self.0.fits(lent(&what))
    }
}

impl Guest for KitchenSink {
    type Counter = Counting;
    type Gauge = Gauging;

    fn pass(what: Counter) -> Counter {
        counter(host::pass(inner(what)))
    }

    fn read(what: CounterBorrow<'_>) -> u32 {
        host::read(lent(&what))
    }

    fn total(all: Vec<CounterBorrow<'_>>) -> u64 {
        let all: Vec<&host::Counter> = all.iter().map(lent).collect();
        host::total(&all)
    }

    fn swap(both: Pair) -> Pair {
        let host::Pair { left, right } = host::swap(host::Pair {
            left: inner(both.left),
            right: inner(both.right),
        });
        Pair {
            left: counter(left),
            right: counter(right),
        }
    }

    fn take(what: Slot, most: u32) -> Result<Option<Counter>, Vec<Counter>> {
        let slot = match what {
            Slot::Empty => host::Slot::Empty,
            Slot::One(one) => host::Slot::One(inner(one)),
            Slot::Many(many) => host::Slot::Many(many.into_iter().map(inner).collect()),
        };
        host::take(slot, most)
            .map(|one| one.map(counter))
            .map_err(|many| many.into_iter().map(counter).collect())
    }
}
