//! The host's own counters and gauges, each known by a number.

use witcraft_host::wasmtime::component::Resource;
use witcraft_host::wasmtime::{Result, bail};

use crate::Host;
use crate::bindings::local::kitchen_sink::handles::{self, Counter, Gauge, Pair, Slot};

impl Host {
    /// How many resources of the host there are right now.
    pub fn live(&self) -> usize {
        self.counters.len() + self.gauges.len()
    }

    fn count(&mut self, start: u32) -> Resource<Counter> {
        self.made += 1;
        self.counters.insert(self.made, start);
        Resource::new_own(self.made)
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
        self.count(start)
    }

    fn add(&mut self, counter: Resource<Counter>, n: u32) -> u32 {
        let at = self.at(&counter).wrapping_add(n);
        self.counters.insert(counter.rep(), at);
        at
    }

    fn merge(&mut self, into: Resource<Counter>, other: Resource<Counter>) -> Resource<Counter> {
        let at = self.at(&into).wrapping_add(self.at(&other));
        self.counters.insert(into.rep(), at);
        into
    }

    fn drop(&mut self, counter: Resource<Counter>) -> Result<()> {
        if !self.counters.contains_key(&counter.rep()) {
            bail!("counter {} was dropped before", counter.rep());
        }
        self.forget(&counter);
        Ok(())
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

    fn fits(&mut self, gauge: Resource<Gauge>, what: Resource<Counter>) -> bool {
        self.at(&what) < self.gauges[&gauge.rep()]
    }

    fn drop(&mut self, gauge: Resource<Gauge>) -> Result<()> {
        if self.gauges.remove(&gauge.rep()).is_none() {
            bail!("gauge {} was dropped before", gauge.rep());
        }
        self.dropped += 1;
        Ok(())
    }
}

impl handles::Host for Host {
    fn pass(&mut self, what: Resource<Counter>) -> Resource<Counter> {
        what
    }

    fn read(&mut self, what: Resource<Counter>) -> u32 {
        self.at(&what)
    }

    fn total(&mut self, all: Vec<Resource<Counter>>) -> u64 {
        all.iter().map(|one| u64::from(self.at(one))).sum()
    }

    fn swap(&mut self, both: Pair) -> Pair {
        Pair {
            left: both.right,
            right: both.left,
        }
    }

    fn take(
        &mut self,
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
                many.for_each(|one| self.forget(&one));
                Ok(first)
            }
        }
    }
}
