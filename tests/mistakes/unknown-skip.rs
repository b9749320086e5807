witcraft_macros::generate!({ path: "packages/good", skip: ["laod"] });

fn main() {}
