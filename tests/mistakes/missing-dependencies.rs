witcraft_macros::generate!({ path: "packages/missing" });

fn main() {}
