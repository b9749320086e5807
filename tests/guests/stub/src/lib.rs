//! The stubs that Witcraft writes to start a guest from, exactly as it writes them.

#[rustfmt::skip]
#[path = "../../../../snapshots/image-processor/stub.rs"]
pub mod image_processor;

#[rustfmt::skip]
#[path = "../../../../snapshots/kitchen-sink/stub.rs"]
pub mod kitchen_sink;

#[rustfmt::skip]
#[path = "../../../../snapshots/streaming/stub.rs"]
pub mod streaming;
