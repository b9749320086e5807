//! The host side of `wasi:cli/command`, every interface generated and none mapped elsewhere.

/// The bindings, as the build script left them.
#[allow(
    clippy::all,
    clippy::allow_attributes_without_reason,
    missing_docs,
    unreachable_pub,
    unsafe_code,
    unused_variables,
    reason = "generated"
)]
pub mod bindings {
    include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
}

pub use bindings::Command;
