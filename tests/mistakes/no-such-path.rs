witcraft_macros::generate!({ path: "packages/god" });

fn main() {}
