witcraft_macros::generate!({ path: "packages/good", async: ["types#lod"] });

fn main() {}
