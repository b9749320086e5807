//! An example of `tracing`, as the book shows it from here on.

mod bindings {
    witcraft_host::bindgen!({
        inline: "package a:b; world w { import load: func(name: string) -> u32; export run: func(); }",
        tracing: ["import:*"],
    });
}

struct Host;

impl bindings::WImports for Host {
    // Each call is a span `wit-bindgen import`, with an event for the call and one for the return.
    fn load(&mut self, _: String) -> u32 {
        0
    }
}
