//! WASI that a feature would bring in.

witcraft_macros::bindgen!({
        inline: "
            package a:b;
            world w { import wasi:random/random@0.2.0; }
            package wasi:random@0.2.0 { interface random { next: func() -> u64; } }
        ",
    });

fn main() {}
