//! An example of `default-bindings-module`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world w { export run: func(); }",
        default_bindings_module: "crate::default_bindings_module::bindings",
    });
}

struct Component;

impl bindings::Guest for Component {
    fn run() {}
}

bindings::export!(Component);
