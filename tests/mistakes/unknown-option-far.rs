witcraft_macros::generate!({ path: "packages/good", colour: true });

fn main() {}
