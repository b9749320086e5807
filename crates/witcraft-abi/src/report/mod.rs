//! The ABI of one world, as plain data: what `abi show` prints and the lock pins.
//!
//! All sizes, offsets and alignments are in bytes.

mod functions;
mod resources;
mod types;
mod world;

pub use world::{Placed, functions_of};

pub use witcraft_model::Direction;

use crate::core::{CoreSignature, CoreType};
use crate::function::{CoreImport, Crossing, Passing, Returning};

/// The version of the shape that [`WorldAbi`] has as JSON.
pub const SCHEMA: &str = "witcraft.abi/1";

/// Everything that crosses the boundary of a world.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
#[non_exhaustive]
pub struct WorldAbi {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// The world's address.
    pub world: String,
    /// The revision of the Canonical ABI.
    pub canonical_abi: &'static str,
    /// Functions, imports first, in the order of the world.
    pub functions: Vec<FunctionAbi>,
    /// Resources, imports first, in the order of the world.
    pub resources: Vec<ResourceAbi>,
    /// Every named type that is used, by address.
    pub types: Vec<TypeAbi>,
    /// What a core module has to export besides its functions.
    pub runtime: Vec<RuntimeExport>,
}

/// A function.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FunctionAbi {
    /// Its address.
    pub path: String,
    /// Who offers it.
    pub direction: Direction,
    /// Whether WIT calls it `async`.
    #[cfg_attr(feature = "render", serde(rename = "async"))]
    pub is_async: bool,
    /// Parameters, in order, `self` included.
    pub params: Vec<ParamAbi>,
    /// The result's type.
    pub result: Option<String>,
    /// The types of streams and futures among parameters and result. Their index is a part of the
    /// names of the intrinsics that handle them.
    pub channels: Vec<String>,
    /// The ways it can cross; the usual one, which generated guests use, comes first.
    pub crossings: Vec<CrossingAbi>,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ParamAbi {
    /// Its name.
    pub name: String,
    /// Its type, as WIT writes it.
    #[cfg_attr(feature = "render", serde(rename = "type"))]
    pub ty: String,
    /// Its first flat types; all of them unless there are more than `flat_count`.
    pub flat: Vec<CoreType>,
    /// How many flat values there are.
    pub flat_count: u64,
    /// Its offset in the argument area where the arguments are in memory.
    pub offset: u64,
    /// Bytes it takes there.
    pub size: u64,
}

/// One way in which a function can cross.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CrossingAbi {
    /// Which.
    pub crossing: Crossing,
    /// The core module imported from; `None` on exports.
    pub module: Option<String>,
    /// The core name, imported or exported.
    pub name: String,
    /// The core signature.
    pub signature: CoreSignature,
    /// How the arguments get there.
    pub params: Passing,
    /// How the result gets back.
    pub result: Returning,
    /// The export that frees the result once it was read.
    pub post_return: Option<String>,
    /// The export that is called when something happens that the function waits for.
    pub callback: Option<String>,
    /// The import through which the result is given.
    pub task_return: Option<Intrinsic>,
    /// Whose memory is used, who allocates it and who frees it.
    pub memory: Vec<Allocation>,
}

/// A piece of memory that a call needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Allocation {
    /// What is in it.
    pub what: &'static str,
    /// Who makes it, and how.
    pub allocated: String,
    /// Who frees it, and when.
    pub freed: String,
}

/// A function that the component model itself provides, or wants to have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Intrinsic {
    /// What it is in the specification, such as `resource.drop`.
    pub intrinsic: &'static str,
    /// The core module it is imported from; `None` where it is exported.
    pub module: Option<String>,
    /// The core name.
    pub name: String,
    /// The core signature.
    pub signature: CoreSignature,
}

impl Intrinsic {
    pub(crate) fn import(
        intrinsic: &'static str,
        import: CoreImport,
        signature: CoreSignature,
    ) -> Self {
        Self {
            intrinsic,
            module: Some(import.module),
            name: import.name,
            signature,
        }
    }
}

/// A resource, with its intrinsics.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ResourceAbi {
    /// Its address.
    pub path: String,
    /// Who defines it: `import` for the host, `export` for the guest.
    pub direction: Direction,
    /// Imports that handle it, and the destructor that a guest exports.
    pub intrinsics: Vec<Intrinsic>,
}

/// A named type.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TypeAbi {
    /// Its address.
    pub path: String,
    /// `record`, `variant`, `enum`, `flags`, `resource`, `use`, or `type` for any other.
    pub kind: &'static str,
    /// What a `type` or `use` stands for.
    pub definition: Option<String>,
    /// Bytes, padding included.
    pub size: u64,
    /// Bytes.
    pub align: u32,
    /// Its first flat types; all of them unless there are more than `flat_count`.
    pub flat: Vec<CoreType>,
    /// How many flat values there are.
    pub flat_count: u64,
    /// Fields, cases or flags. A `type` that stands for a tuple, option or result has them as well.
    pub members: Members,
}

/// What is inside of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "render",
    derive(serde::Serialize),
    serde(rename_all = "lowercase")
)]
#[non_exhaustive]
pub enum Members {
    /// Nothing that has a place of its own.
    None,
    /// The fields of a record or tuple.
    Fields(Vec<FieldAbi>),
    /// The cases of a variant, enum, option or result.
    Cases {
        /// Bytes that the discriminant takes, at offset 0.
        discriminant: u32,
        /// Where payloads start.
        payload_offset: u64,
        /// The cases, by discriminant.
        cases: Vec<CaseAbi>,
    },
    /// Flags, from the least significant bit.
    Flags {
        /// Bytes of one word.
        word: u32,
        /// Their names.
        flags: Vec<String>,
    },
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FieldAbi {
    /// Its name; the index in a tuple.
    pub name: String,
    /// Its type.
    #[cfg_attr(feature = "render", serde(rename = "type"))]
    pub ty: String,
    /// From the start of the record.
    pub offset: u64,
    /// Bytes.
    pub size: u64,
    /// Bytes after it that mean nothing.
    pub padding: u64,
}

/// A case.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CaseAbi {
    /// Its name.
    pub name: String,
    /// The payload's type.
    #[cfg_attr(feature = "render", serde(rename = "type"))]
    pub ty: Option<String>,
    /// Bytes of the payload.
    pub size: u64,
}

/// Something that a core module has to export for the runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RuntimeExport {
    /// `memory` or `cabi_realloc`.
    pub name: &'static str,
    /// The core signature of a function.
    pub signature: Option<CoreSignature>,
    /// Why, by the first that needs it.
    pub needed: String,
}
