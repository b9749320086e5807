//! An option that there is nothing like.

witcraft_macros::generate!({ path: "packages/good", colour: true });

fn main() {}
