//! A selector of functions that means a type.

witcraft_macros::bindgen!({ path: "packages/good", async: ["types#image"] });

fn main() {}
