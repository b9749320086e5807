witcraft_macros::generate!({ path: "packages" });

fn main() {}
