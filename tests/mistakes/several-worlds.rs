witcraft_macros::generate!({ path: "packages/worlds" });

fn main() {}
