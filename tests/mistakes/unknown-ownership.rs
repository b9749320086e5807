witcraft_macros::generate!({ path: "packages/good", ownership: "borrowd" });

fn main() {}
