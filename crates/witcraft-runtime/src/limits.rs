//! What a guest may use up, and who watches it.

use std::time::{Duration, Instant};

use wasmtime::ResourceLimiter;

/// What a guest may use up, per store.
///
/// The defaults hold what programs need and keep a machine alive: 1 GiB of memory, a million elements
/// in tables, a thousand instances, a hundred thousand resources, half a MiB of stack. Time is not limited unless asked for, as code
/// that looks at a clock or at its fuel is slower: where a guest is not trusted, set one of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The most bytes that all linear memories of a store have together.
    pub memory: u64,
    /// The most elements that all tables of a store have together.
    pub table_elements: u64,
    /// The most core instances in a store, and as many memories and tables.
    pub instances: usize,
    /// The most resources that a store holds at once: files, streams and timers of the host, and handles
    /// of the guest.
    pub resources: usize,
    /// The bytes of stack for the guest's own functions.
    pub stack: usize,
    /// The fuel for a store: about one unit per instruction. `None` counts nothing.
    pub fuel: Option<u64>,
    /// How long a store may take, from when it is made or refilled. `None` looks at no clock.
    pub timeout: Option<Duration>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            memory: 1 << 30,
            table_elements: 1_000_000,
            instances: 1000,
            resources: 100_000,
            stack: 512 << 10,
            fuel: None,
            timeout: None,
        }
    }
}

impl Limits {
    /// With at most so many bytes of linear memory.
    #[must_use]
    pub fn memory(mut self, bytes: u64) -> Self {
        self.memory = bytes;
        self
    }

    /// With at most so many elements in tables.
    #[must_use]
    pub fn table_elements(mut self, elements: u64) -> Self {
        self.table_elements = elements;
        self
    }

    /// With at most so many core instances.
    #[must_use]
    pub fn instances(mut self, instances: usize) -> Self {
        self.instances = instances;
        self
    }

    /// With at most so many resources at once.
    #[must_use]
    pub fn resources(mut self, resources: usize) -> Self {
        self.resources = resources;
        self
    }

    /// With so many bytes of stack for the guest's functions.
    #[must_use]
    pub fn stack(mut self, bytes: usize) -> Self {
        self.stack = bytes;
        self
    }

    /// With so much fuel, or without counting it.
    #[must_use]
    pub fn fuel(mut self, fuel: impl Into<Option<u64>>) -> Self {
        self.fuel = fuel.into();
        self
    }

    /// With so much time, or as much as it takes.
    #[must_use]
    pub fn timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeout = timeout.into();
        self
    }
}

/// What a guest asked for and did not get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Denied {
    /// Bytes of linear memory, and the limit.
    Memory { wanted: u64, limit: u64 },
    /// Elements in tables, and the limit.
    Table { wanted: u64, limit: u64 },
}

/// Counts what a store holds.
#[derive(Debug)]
pub(crate) struct Limiter {
    limits: Limits,
    memory: u64,
    table_elements: u64,
    /// The last thing that was asked for and not given.
    pub(crate) denied: Option<Denied>,
    /// When the time is over.
    pub(crate) deadline: Option<Instant>,
}

impl Limiter {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            limits: limits.clone(),
            memory: 0,
            table_elements: 0,
            denied: None,
            deadline: None,
        }
    }

    /// Starts the clock anew.
    pub(crate) fn restart(&mut self) {
        let timeout = self.limits.timeout;
        self.deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
    }

    pub(crate) fn is_late(&self) -> bool {
        self.deadline
            .is_some_and(|deadline| Instant::now() >= deadline)
    }
}

/// Counts over all memories, or tables, of a store: a guest may have many small ones. What is given is
/// never counted back: it is freed with the store.
impl ResourceLimiter for Limiter {
    fn memory_growing(
        &mut self,
        current: usize,
        desired: usize,
        _maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        let wanted = self.memory.saturating_add(growth(current, desired));
        let limit = self.limits.memory;
        if wanted > limit {
            self.denied = Some(Denied::Memory { wanted, limit });
            return Ok(false);
        }
        self.memory = wanted;
        Ok(true)
    }

    fn table_growing(
        &mut self,
        current: usize,
        desired: usize,
        _maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        let wanted = self.table_elements.saturating_add(growth(current, desired));
        let limit = self.limits.table_elements;
        if wanted > limit {
            self.denied = Some(Denied::Table { wanted, limit });
            return Ok(false);
        }
        self.table_elements = wanted;
        Ok(true)
    }

    fn instances(&self) -> usize {
        self.limits.instances
    }

    fn tables(&self) -> usize {
        self.limits.instances
    }

    fn memories(&self) -> usize {
        self.limits.instances
    }
}

fn growth(current: usize, desired: usize) -> u64 {
    u64::try_from(desired.saturating_sub(current)).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_counted_over_all_memories() {
        let mut limiter = Limiter::new(&Limits::default().memory(100));
        assert!(limiter.memory_growing(0, 60, None).unwrap());
        assert!(limiter.memory_growing(0, 40, None).unwrap());
        assert!(!limiter.memory_growing(40, 41, None).unwrap());
        let denied = Denied::Memory {
            wanted: 101,
            limit: 100,
        };
        assert_eq!(limiter.denied, Some(denied));
    }

    #[test]
    fn tables_are_counted_over_all_tables() {
        let mut limiter = Limiter::new(&Limits::default().table_elements(10));
        assert!(limiter.table_growing(0, 10, None).unwrap());
        assert!(!limiter.table_growing(0, 1, None).unwrap());
    }

    #[test]
    fn without_a_timeout_nothing_is_late() {
        let mut limiter = Limiter::new(&Limits::default());
        limiter.restart();
        assert!(!limiter.is_late());
        let mut limiter = Limiter::new(&Limits::default().timeout(Duration::ZERO));
        limiter.restart();
        assert!(limiter.is_late());
    }
}
