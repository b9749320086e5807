//! The lock: everything that crosses the boundary, pinned in a file that is made to be reviewed.
//!
//! ```text
//! lock 1
//!
//! generation
//!   canonical-abi: component-model 0.2 with async, 32-bit memory, legacy names
//!
//! world a:b/w@1.0.0
//!   export a:b/w@1.0.0#f
//!     param x: string
//!     result: u32
//!     core: f (i32 i32) -> (i32)
//!
//! types
//!   a:b/types@1.0.0#image
//!     record: 8 bytes, align 4
//!     field width: u32 at 0
//!
//! end 9 lines, 1f0a…
//! ```
//!
//! Worlds, what is in them, and types are sorted; what has an order of its own keeps it. The last
//! line counts the others and holds a checksum, so that a file which was cut off, edited or merged
//! by a tool is told from one that Witcraft wrote.

mod collect;
mod compare;
mod findings;
mod members;
mod read;
mod version;
mod write;

pub use compare::{Change, Effect};

use std::collections::BTreeMap;

/// The version of the format.
pub(crate) const VERSION: u32 = 1;

/// What the file is called unless said.
pub const FILE_NAME: &str = "abi.lock";

/// The ABI of some worlds of a package, as facts about items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// What it was made with: the Canonical ABI and upstream crates, by name.
    pub(crate) generation: BTreeMap<String, String>,
    /// By address, then by direction and address of the item.
    pub(crate) worlds: BTreeMap<String, Entries>,
    /// By address.
    pub(crate) types: Entries,
}

/// Items by what they are called in the file.
pub(crate) type Entries = BTreeMap<String, Vec<Fact>>;

/// One line about an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    /// What it is about, such as `param width` or `core`.
    pub(crate) name: String,
    /// What is so.
    pub(crate) value: String,
}

impl Fact {
    pub(crate) fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}

impl Lock {
    /// The addresses of the worlds that are locked.
    pub fn worlds(&self) -> impl Iterator<Item = &str> {
        self.worlds.keys().map(String::as_str)
    }

    /// What the lock was made with: `canonical-abi`, and the names and versions of upstream crates.
    pub fn generation(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.generation.iter();
        pairs.map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// FNV-1a, 64 bits: enough to notice an edit, which is all that it is for.
pub(crate) fn checksum<'a>(lines: impl IntoIterator<Item = &'a str>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for line in lines {
        for byte in line.bytes().chain([b'\n']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    hash
}
