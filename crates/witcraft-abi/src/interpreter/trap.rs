//! Everything that the specification traps on, with the section that says so.

/// A guest broke a rule of the Canonical ABI. The instance that did it can never be entered again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Trap {
    /// A variant of a case that it does not have.
    #[error("discriminant {found} is out of range: there are {cases} cases")]
    Discriminant {
        /// What was there.
        found: u32,
        /// How many there are.
        cases: usize,
    },
    /// A `char` that is no Unicode scalar value.
    #[error("{found:#x} is not a Unicode scalar value")]
    Char {
        /// What was there.
        found: u32,
    },
    /// A string that is not UTF-8.
    #[error("the string of {bytes} bytes at {pointer:#x} is not UTF-8")]
    Utf8 {
        /// Where it starts.
        pointer: u32,
        /// Its length in bytes.
        bytes: u32,
    },
    /// A pointer that its type's alignment does not divide.
    #[error("the {what} at {pointer:#x} is not aligned to {align} bytes")]
    Unaligned {
        /// What it points to.
        what: &'static str,
        /// The pointer.
        pointer: u32,
        /// Bytes.
        align: u32,
    },
    /// A pointer past the end of the memory.
    #[error(
        "the {what} of {bytes} bytes at {pointer:#x} reaches past the memory of {memory} bytes"
    )]
    OutOfBounds {
        /// What it points to.
        what: &'static str,
        /// The pointer.
        pointer: u32,
        /// How long it is said to be.
        bytes: u64,
        /// Bytes that there are.
        memory: u64,
    },
    /// A string that is longer than strings may be.
    #[error("a string of {bytes} bytes is too long")]
    StringTooLong {
        /// Its length in UTF-8.
        bytes: u64,
    },
    /// A list whose elements take more than 32 bits can count.
    #[error("a list of {bytes} bytes is too long")]
    ListTooLong {
        /// Bytes of all elements.
        bytes: u64,
    },
    /// An index at which the table has no handle.
    #[error("there is no handle {index}")]
    NoSuchHandle {
        /// The index.
        index: u32,
    },
    /// A handle of another resource, or to something that is no resource.
    #[error("handle {index} is of another type")]
    WrongHandle {
        /// The index.
        index: u32,
    },
    /// A borrowed handle where an owned one is given away.
    #[error("handle {index} is borrowed and cannot be given away")]
    NotOwned {
        /// The index.
        index: u32,
    },
    /// An owned handle that is given away or dropped while it is lent.
    #[error("handle {index} is lent {lent} times and cannot go")]
    Lent {
        /// The index.
        index: u32,
        /// How often.
        lent: u32,
    },
    /// A call that returns before it dropped what it borrowed.
    #[error("{count} borrowed handles are left at the end of the call")]
    BorrowsLeft {
        /// How many.
        count: u32,
    },
    /// More handles than a table holds.
    #[error("the table of handles is full")]
    TableFull,
    /// A function that returned other core values than its signature says.
    #[error("a core function returned {found} values instead of {wanted}")]
    Arity {
        /// How many it returned.
        found: usize,
        /// How many it should have.
        wanted: usize,
    },
}

impl Trap {
    /// The section of the Canonical ABI that says so.
    #[must_use]
    pub fn section(&self) -> &'static str {
        match self {
            Self::Discriminant { .. } => "Loading: load_variant; Flat Lifting: lift_flat_variant",
            Self::Char { .. } => "Loading: convert_i32_to_char",
            Self::Utf8 { .. } => "Loading: load_string_from_range",
            Self::Unaligned { .. } | Self::OutOfBounds { .. } => {
                "Loading: load_list_from_range; Lifting and Lowering Values: lift_heap_values"
            }
            Self::StringTooLong { .. } => "Storing: store_string_copy",
            Self::ListTooLong { .. } => "Storing: store_list_into_range",
            Self::NoSuchHandle { .. } | Self::TableFull => "Table State",
            Self::WrongHandle { .. } | Self::NotOwned { .. } => "Loading: lift_own, lift_borrow",
            Self::Lent { .. } => "Resource State; canon resource.drop",
            Self::BorrowsLeft { .. } => "Tasks: Task.return_",
            Self::Arity { .. } => "Flattening: flatten_functype",
        }
    }
}

/// Why a value did not cross.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The guest is at fault.
    #[error("{0} ({section})", section = .0.section())]
    Trap(#[from] Trap),
    /// The caller is at fault: a value that is not of the type.
    #[error("{found} is not a value of the type: expected {expected}")]
    Mismatch {
        /// What kind of value the type has.
        expected: &'static str,
        /// The value.
        found: String,
    },
    /// The guest's allocator failed, or its memory could not be reached.
    #[error("the guest failed: {0}")]
    Guest(String),
    /// What this interpreter does not do.
    #[error("not yet: {0}")]
    NotYet(&'static str),
}
