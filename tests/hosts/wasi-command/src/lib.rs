//! The host side of `wasi:cli/command`, every interface generated and none mapped elsewhere.

/// The bindings, as the build script left them.
pub mod bindings {
    include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
}

pub use bindings::Command;
