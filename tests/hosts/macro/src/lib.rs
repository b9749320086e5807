//! A host whose bindings are made by macros: synchronous ones, and in the same crate asynchronous ones.

#[allow(missing_docs, reason = "it documents what WIT documents")]
pub mod bindings {
    witcraft_host::bindgen!({
        path: "../../wit/kinds",
        world: "kinds",
        derives: [PartialEq],
    });
}

#[path = "../../../shared/kinds_host.rs"]
mod kinds;

pub mod asynchronous;

pub use kinds::run;
