//! Flat types: the core values that a value becomes where it crosses without memory.

use crate::core::CoreType;
use crate::spec::MAX_FLAT_PARAMS;

/// The flat types of a type (*Flattening* in the Canonical ABI).
///
/// `list<u8, 1000000>` is a million core values. Only the first few are kept: more than that never
/// cross as they are, since they spill to memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flat {
    types: Vec<CoreType>,
    count: u64,
}

impl Flat {
    /// How many core types are kept: enough to know what spills, and then some to look at.
    const KEPT: usize = MAX_FLAT_PARAMS + 8;

    /// One core value.
    pub(crate) fn of(ty: CoreType) -> Self {
        Self {
            types: vec![ty],
            count: 1,
        }
    }

    /// The first core types; all of them unless [`Flat::is_cut`].
    #[must_use]
    pub fn types(&self) -> &[CoreType] {
        &self.types
    }

    /// How many core values there are. Saturates.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Whether there are more than [`Flat::types`] holds.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.count > self.types.len() as u64
    }

    /// Whether there are at most `limit` core values, so that they need no memory.
    #[must_use]
    pub fn fits(&self, limit: usize) -> bool {
        self.count <= limit as u64
    }

    /// Appends another type's.
    pub(crate) fn extend(&mut self, other: &Self) {
        let room = Self::KEPT.saturating_sub(self.types.len());
        self.types.extend(other.types.iter().take(room));
        self.count = self.count.saturating_add(other.count);
    }

    /// Lays another case of a variant over these.
    pub(crate) fn join(&mut self, other: &Self) {
        for (index, ty) in other.types.iter().enumerate() {
            match self.types.get_mut(index) {
                Some(mine) => *mine = mine.join(*ty),
                None => self.types.push(*ty),
            }
        }
        self.count = self.count.max(other.count);
    }

    /// These, so many times over.
    pub(crate) fn repeated(&self, times: u64) -> Self {
        let mut flat = Self::default();
        let mut left = times;
        while left > 0 && flat.types.len() < Self::KEPT && !self.types.is_empty() {
            flat.extend(self);
            left -= 1;
        }
        flat.count = self.count.saturating_mul(times);
        flat
    }
}

impl std::fmt::Display for Flat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&crate::core::list(&self.types))?;
        if self.is_cut() {
            write!(f, " … ({} in all)", self.count)?;
        }
        Ok(())
    }
}
