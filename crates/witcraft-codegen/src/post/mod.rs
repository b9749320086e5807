//! Repairs of what upstream generates, on its text: no parser is needed, so the macros, whose
//! output nobody reads, can have them for free.

pub(crate) mod drift;
#[cfg(feature = "guest")]
pub(crate) mod fixed_lists;
#[cfg(feature = "guest")]
pub(crate) mod guest;
#[cfg(feature = "host")]
pub(crate) mod host;
#[cfg(feature = "host")]
pub(crate) mod host_aliases;
#[cfg(feature = "host")]
pub(crate) mod host_locals;
pub(crate) mod items;
pub(crate) mod lints;
pub(crate) mod names;
#[cfg(feature = "guest")]
pub(crate) mod native;
#[cfg(feature = "guest")]
pub(crate) mod payloads;
pub(crate) mod standin;
pub(crate) mod strings;
pub(crate) mod text;
#[cfg(feature = "guest")]
pub(crate) mod words;
