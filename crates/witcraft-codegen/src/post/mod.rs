//! Repairs of what upstream generates, on its text: no parser is needed, so the macros, whose
//! output nobody reads, can have them for free.

#[cfg(feature = "guest")]
pub(crate) mod guest;
#[cfg(feature = "host")]
pub(crate) mod host;
pub(crate) mod items;
#[cfg(feature = "guest")]
pub(crate) mod native;
