//! Two options without a comma.

witcraft_macros::generate!({ path: "packages/good" world: "good" });

fn main() {}
