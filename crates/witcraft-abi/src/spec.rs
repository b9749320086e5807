//! The numbers that the Canonical ABI fixes, with the section of the specification each comes from.

/// More flat parameters than this spill to memory (*Flattening*: `MAX_FLAT_PARAMS`).
pub const MAX_FLAT_PARAMS: usize = 16;

/// More flat results than this spill to memory (*Flattening*: `MAX_FLAT_RESULTS`).
pub const MAX_FLAT_RESULTS: usize = 1;

/// More flat parameters than this spill to memory when an import is called asynchronously
/// (*Flattening*: `MAX_FLAT_ASYNC_PARAMS`).
pub const MAX_FLAT_ASYNC_PARAMS: usize = 4;

/// Bytes of the longest string (*Storing*: `MAX_STRING_BYTE_LENGTH`).
pub const MAX_STRING_BYTES: u64 = (1 << 31) - 1;

/// Bytes that the elements of the longest list stay below (*Storing*: `store_list_into_range`).
pub const MAX_LIST_BYTES: u64 = 1 << 32;

/// Entries of the largest handle table (*Table State*: `Table.MAX_LENGTH`).
pub const MAX_HANDLES: usize = (1 << 28) - 1;

/// Bytes of a pointer, and of a length: memories are addressed with 32 bits.
pub const POINTER_BYTES: u32 = 4;

/// Flags of the largest `flags` type (*Alignment*: `alignment_flags`).
pub const MAX_FLAGS: usize = 32;
