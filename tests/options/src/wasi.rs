//! An example of `wasi`, as the book shows it from here on.

mod bindings {
    witcraft_host::bindgen!({
        inline: "
            package a:b;
            world w { import wasi:random/random@0.2.0; }
            package wasi:random@0.2.0 { interface random { get-random-u64: func() -> u64; } }
        ",
        wasi: false,
    });
}

struct Dice;

impl bindings::wasi::random::random::Host for Dice {
    fn get_random_u64(&mut self) -> u64 {
        4
    }
}
