//! WIT in the source that uses a package, where there is no folder `wit`.

witcraft_macros::generate!({ inline: "package a:b; world w { import d:e/t; }" });

fn main() {}
