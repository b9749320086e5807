//! Values that have to be in quotes, as they are no paths of Rust.

witcraft_macros::generate!({ world: a:b/w, with: { "types#image": Vec<u8> }, derives: [derive(Hash)] });

fn main() {}
