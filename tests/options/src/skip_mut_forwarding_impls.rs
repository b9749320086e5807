//! An example of `skip-mut-forwarding-impls`, as the book shows it from here on.

mod bindings {
    witcraft_host::bindgen!({
        inline: "package a:b; interface i { f: func(); } world w { import i; }",
        skip_mut_forwarding_impls: true,
    });
}

struct Host;

impl bindings::a::b::i::Host for Host {
    fn f(&mut self) {}
}

// Otherwise there is one of these for every implementation.
impl bindings::a::b::i::Host for &mut Host {
    fn f(&mut self) {}
}
