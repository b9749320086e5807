//! The short form that another macro has.

witcraft_macros::generate!("good" in "packages/good");

fn main() {}
