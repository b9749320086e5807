//! The memory of a guest, and its allocator.

use super::trap::{Error, Trap};
use crate::layout::align_to;

/// A linear memory with an allocator, which in a guest are the exports `memory` and `cabi_realloc`.
pub trait Memory {
    /// Bytes.
    fn size(&mut self) -> u64;

    /// Copies bytes out. `start` and the end of `bytes` are within [`Memory::size`].
    ///
    /// # Errors
    ///
    /// If the memory cannot be reached.
    fn read(&mut self, start: u32, bytes: &mut [u8]) -> Result<(), Error>;

    /// Copies bytes in, likewise.
    ///
    /// # Errors
    ///
    /// If the memory cannot be reached.
    fn write(&mut self, start: u32, bytes: &[u8]) -> Result<(), Error>;

    /// `realloc(old, old_size, align, new_size)`; the first two are 0 for something new.
    ///
    /// # Errors
    ///
    /// If the guest traps.
    fn realloc(&mut self, old: u32, old_size: u32, align: u32, size: u32) -> Result<u32, Error>;
}

/// Reads what a pointer of the guest points to, once it is known to be there.
pub(super) fn read<M: Memory + ?Sized>(
    memory: &mut M,
    what: &'static str,
    pointer: u32,
    bytes: u64,
    align: u32,
) -> Result<Vec<u8>, Error> {
    check(memory, what, pointer, bytes, align)?;
    let length = usize::try_from(bytes).map_err(|_| Error::NotYet("values of that size"))?;
    let mut buffer = vec![0; length];
    memory.read(pointer, &mut buffer)?;
    Ok(buffer)
}

/// Whether a pointer may point to so many bytes.
pub(super) fn check<M: Memory + ?Sized>(
    memory: &mut M,
    what: &'static str,
    pointer: u32,
    bytes: u64,
    align: u32,
) -> Result<(), Error> {
    if pointer % align != 0 {
        return Err(Trap::Unaligned {
            what,
            pointer,
            align,
        }
        .into());
    }
    let size = memory.size();
    if u64::from(pointer).saturating_add(bytes) > size {
        return Err(Trap::OutOfBounds {
            what,
            pointer,
            bytes,
            memory: size,
        }
        .into());
    }
    Ok(())
}

/// Allocates, and checks what the guest returned.
pub(super) fn allocate<M: Memory + ?Sized>(
    memory: &mut M,
    what: &'static str,
    bytes: u64,
    align: u32,
) -> Result<u32, Error> {
    let size = u32::try_from(bytes).map_err(|_| Trap::ListTooLong { bytes })?;
    let pointer = memory.realloc(0, 0, align, size)?;
    check(memory, what, pointer, bytes, align)?;
    Ok(pointer)
}

/// A memory of our own, from address 0 upwards; nothing is ever freed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinearMemory {
    bytes: Vec<u8>,
    allocations: Vec<(u32, u32, u32)>,
}

impl LinearMemory {
    /// A memory that starts out with these bytes.
    #[must_use]
    pub fn with(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            allocations: Vec::new(),
        }
    }

    /// All of it.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Every call of the allocator: address, size and alignment in bytes.
    #[must_use]
    pub fn allocations(&self) -> &[(u32, u32, u32)] {
        &self.allocations
    }
}

impl Memory for LinearMemory {
    fn size(&mut self) -> u64 {
        self.bytes.len() as u64
    }

    fn read(&mut self, start: u32, bytes: &mut [u8]) -> Result<(), Error> {
        let start = start as usize;
        let found = self.bytes.get(start..start + bytes.len());
        bytes.copy_from_slice(found.ok_or_else(|| Error::Guest("no such memory".into()))?);
        Ok(())
    }

    fn write(&mut self, start: u32, bytes: &[u8]) -> Result<(), Error> {
        let start = start as usize;
        let found = self.bytes.get_mut(start..start + bytes.len());
        let found = found.ok_or_else(|| Error::Guest("no such memory".into()))?;
        found.copy_from_slice(bytes);
        Ok(())
    }

    fn realloc(&mut self, _: u32, _: u32, align: u32, size: u32) -> Result<u32, Error> {
        let start = align_to(self.bytes.len() as u64, align);
        let end = start + u64::from(size);
        let pointer = u32::try_from(start).ok().filter(|_| end <= 1 << 32);
        let pointer = pointer.ok_or_else(|| Error::Guest("out of memory".into()))?;
        self.bytes.resize(end as usize, 0);
        self.allocations.push((pointer, size, align));
        Ok(pointer)
    }
}
