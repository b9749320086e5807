//! An example of `only-interfaces`, as the book shows it from here on.

mod bindings {
    witcraft_host::bindgen!({
        inline: "package a:b; interface i { f: func(); } world w { import i; export run: func(); }",
        only_interfaces: true,
    });
}

struct Host;

impl bindings::a::b::i::Host for Host {
    fn f(&mut self) {}
}
