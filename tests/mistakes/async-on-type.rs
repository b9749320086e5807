witcraft_macros::bindgen!({ path: "packages/good", async: ["types#image"] });

fn main() {}
