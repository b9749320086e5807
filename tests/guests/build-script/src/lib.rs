//! A guest whose bindings come from its build script.

/// The bindings, as the build script left them.
mod bindings {
    include!(concat!(env!("OUT_DIR"), "/guest.rs"));
}

#[path = "../../../shared/kinds_guest.rs"]
mod kinds;

struct Component;

bindings::export!(Component with_types_in bindings);

async fn fetch(name: String) -> String {
    witcraft_guest::yield_async().await;
    name
}
