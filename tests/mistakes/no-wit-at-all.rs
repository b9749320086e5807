//! A crate without WIT and without options.

witcraft_macros::generate!();

fn main() {}
