//! The host side of `wit/image-processor`.
