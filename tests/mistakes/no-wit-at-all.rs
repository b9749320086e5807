witcraft_macros::generate!();

fn main() {}
