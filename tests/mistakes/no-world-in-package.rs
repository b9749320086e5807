//! WIT without a world.

witcraft_macros::generate!({ inline: "package a:b; interface types { f: func(); }" });

fn main() {}
