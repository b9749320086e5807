//! A world with a typing error.

witcraft_macros::generate!({ path: "packages/worlds", world: "twoo" });

fn main() {}
