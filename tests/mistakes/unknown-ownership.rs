//! A value that there is nothing like.

witcraft_macros::generate!({ path: "packages/good", ownership: "borrowd" });

fn main() {}
