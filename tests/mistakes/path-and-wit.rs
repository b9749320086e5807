witcraft_macros::generate!({ path: "packages/good", wit: "packages/good" });

fn main() {}
