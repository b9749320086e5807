witcraft_macros::generate!({ path: "packages/good", wrold: "good" });

fn main() {}
