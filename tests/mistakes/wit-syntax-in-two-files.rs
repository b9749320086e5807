witcraft_macros::generate!({ path: "packages/syntax" });

fn main() {}
