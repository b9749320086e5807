//! An example of `store`, as the book shows it from here on.

mod bindings {
    witcraft_host::bindgen!({
        inline: "package a:b; interface i { fuel: func() -> u64; } world w { import i; }",
        store: ["i#fuel"],
    });
}

use witcraft_host::wasmtime::AsContext;
use witcraft_host::wasmtime::component::{Access, HasSelf};

struct Host;

impl bindings::a::b::i::Host for Host {}

impl<T> bindings::a::b::i::HostWithStore<T> for HasSelf<Host> {
    fn fuel(host: Access<T, Self>) -> u64 {
        host.as_context().get_fuel().unwrap_or_default()
    }
}
