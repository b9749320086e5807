witcraft_macros::generate!("good" in "packages/good");

fn main() {}
