witcraft_macros::generate!({ path: "packages/good", trappable: true });

fn main() {}
