//! The host side of every world of WASI, and of every file under `tests/wit/works`.

/// The bindings, as the build script left them: a module for each world.
///
/// Nobody reads them, so nobody looks for lints or documentation in them.
#[cfg(not(any(clippy, doc)))]
#[allow(
    warnings,
    unsafe_code,
    clippy::all,
    clippy::allow_attributes_without_reason,
    clippy::pedantic,
    reason = "generated"
)]
pub mod bindings {
    include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
}
