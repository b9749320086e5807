//! The guest side of `wit/image-processor`.
