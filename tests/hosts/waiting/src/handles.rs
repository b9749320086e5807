//! The host's own counters and gauges, each known by a number.

use witcraft_host::wasmtime::component::{Accessor, HasSelf, Resource};
use witcraft_host::wasmtime::{Result, bail};

use crate::Host;
use crate::waiting::tests::waiting::handles::{self, Counter, Gauge, Pair, Slot};

impl Host {
    /// How many resources of the host there are right now.
    pub fn live(&self) -> usize {
        self.counters.len() + self.gauges.len()
    }

    fn forget(&mut self, counter: &Resource<Counter>) {
        self.counters.remove(&counter.rep());
        self.dropped += 1;
    }

    fn at(&self, counter: &Resource<Counter>) -> u32 {
        self.counters[&counter.rep()]
    }
}

impl handles::HostCounter for Host {
    fn new(&mut self, start: u32) -> Resource<Counter> {
        self.made += 1;
        self.counters.insert(self.made, start);
        Resource::new_own(self.made)
    }

    fn drop(&mut self, counter: Resource<Counter>) -> Result<()> {
        if !self.counters.contains_key(&counter.rep()) {
            bail!("counter {} was dropped before", counter.rep());
        }
        self.forget(&counter);
        Ok(())
    }
}

impl<T: Send> handles::HostCounterWithStore<T> for HasSelf<Host> {
    async fn add(accessor: &Accessor<T, Self>, counter: Resource<Counter>, n: u32) -> u32 {
        accessor.with(|mut access| {
            let host = access.get();
            let at = host.at(&counter).wrapping_add(n);
            host.counters.insert(counter.rep(), at);
            at
        })
    }

    async fn merge(
        accessor: &Accessor<T, Self>,
        into: Resource<Counter>,
        other: Resource<Counter>,
    ) -> Resource<Counter> {
        accessor.with(|mut access| {
            let host = access.get();
            let at = host.at(&into).wrapping_add(host.at(&other));
            host.counters.insert(into.rep(), at);
            into
        })
    }
}

impl handles::HostGauge for Host {
    fn new(&mut self, limit: u32) -> Result<Resource<Gauge>, String> {
        if limit == 0 {
            return Err("nothing fits below zero".to_owned());
        }
        self.made += 1;
        self.gauges.insert(self.made, limit);
        Ok(Resource::new_own(self.made))
    }

    fn drop(&mut self, gauge: Resource<Gauge>) -> Result<()> {
        if self.gauges.remove(&gauge.rep()).is_none() {
            bail!("gauge {} was dropped before", gauge.rep());
        }
        self.dropped += 1;
        Ok(())
    }
}

impl<T: Send> handles::HostGaugeWithStore<T> for HasSelf<Host> {
    async fn fits(
        accessor: &Accessor<T, Self>,
        gauge: Resource<Gauge>,
        what: Resource<Counter>,
    ) -> bool {
        accessor.with(|mut access| {
            let host = access.get();
            host.at(&what) < host.gauges[&gauge.rep()]
        })
    }
}

impl handles::Host for Host {}

impl<T: Send> handles::HostWithStore<T> for HasSelf<Host> {
    async fn pass(_: &Accessor<T, Self>, what: Resource<Counter>) -> Resource<Counter> {
        what
    }

    async fn read(accessor: &Accessor<T, Self>, what: Resource<Counter>) -> u32 {
        accessor.with(|mut access| access.get().at(&what))
    }

    async fn total(accessor: &Accessor<T, Self>, all: Vec<Resource<Counter>>) -> u64 {
        accessor.with(|mut access| {
            let host = access.get();
            all.iter().map(|one| u64::from(host.at(one))).sum()
        })
    }

    async fn swap(_: &Accessor<T, Self>, both: Pair) -> Pair {
        Pair {
            left: both.right,
            right: both.left,
        }
    }

    async fn take(
        accessor: &Accessor<T, Self>,
        what: Slot,
        most: u32,
    ) -> Result<Option<Resource<Counter>>, Vec<Resource<Counter>>> {
        match what {
            Slot::Empty => Ok(None),
            Slot::One(one) if most > 0 => Ok(Some(one)),
            Slot::One(one) => Err(vec![one]),
            Slot::Many(many) if many.len() > most as usize => Err(many),
            Slot::Many(many) => {
                let mut many = many.into_iter();
                let first = many.next();
                // The rest belongs to the host now, which has no use for it.
                accessor.with(|mut access| many.for_each(|one| access.get().forget(&one)));
                Ok(first)
            }
        }
    }
}
