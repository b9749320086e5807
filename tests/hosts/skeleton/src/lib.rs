//! The skeletons that Witcraft writes to start a host from, exactly as it writes them.

#[rustfmt::skip]
#[path = "../../../../snapshots/image-processor/skeleton.rs"]
pub mod image_processor;

#[rustfmt::skip]
#[path = "../../../../snapshots/kitchen-sink/skeleton.rs"]
pub mod kitchen_sink;

#[rustfmt::skip]
#[path = "../../../../snapshots/streaming/skeleton.rs"]
pub mod streaming;

/// Hosts of a world of odd names, with options.
pub mod odd_hosts {
    include!(concat!(env!("OUT_DIR"), "/host.rs"));
}

/// Guests of the same.
pub mod odd_guests {
    include!(concat!(env!("OUT_DIR"), "/guest.rs"));
}
