//! A host whose bindings come from its build script: synchronous, but for what is `async` in WIT.

/// The bindings, as the build script left them.
pub mod bindings {
    include!(concat!(env!("OUT_DIR"), "/host.rs"));
}

#[path = "../../../shared/kinds_host.rs"]
mod kinds;

pub use kinds::run;
