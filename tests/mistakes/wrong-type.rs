//! Values of the wrong type, all at once.

witcraft_macros::generate!({ path: 7, stubs: "yes", derives: true, with: ["a"] });

fn main() {}
