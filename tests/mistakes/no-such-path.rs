//! A path with a typing error.

witcraft_macros::generate!({ path: "packages/god" });

fn main() {}
