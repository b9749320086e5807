//! The mistakes of every WIT file are said at once.

witcraft_macros::generate!({ path: "packages/syntax" });

fn main() {}
