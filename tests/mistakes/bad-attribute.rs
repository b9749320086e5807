//! An attribute without `#[…]`.

witcraft_macros::generate!({ path: "packages/good", attributes: { "types#image": "non_exhaustive" } });

fn main() {}
