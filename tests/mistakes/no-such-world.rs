witcraft_macros::generate!({ path: "packages/worlds", world: "twoo" });

fn main() {}
