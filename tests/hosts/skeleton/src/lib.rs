//! The skeletons that Witcraft writes to start a host from, exactly as it writes them.

#[rustfmt::skip]
#[path = "../../../../snapshots/image-processor/skeleton.rs"]
pub mod image_processor;
