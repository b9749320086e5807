//! An example of `trappable`, as the book shows it from here on.

mod bindings {
    witcraft_host::bindgen!({
        inline: "package a:b; world w { import load: func(name: string) -> string; }",
        trappable: true,
    });
}

struct Host;

impl bindings::WImports for Host {
    fn load(&mut self, name: String) -> witcraft_host::wasmtime::Result<String> {
        // An error ends the guest.
        Ok(std::fs::read_to_string(name)?)
    }
}
