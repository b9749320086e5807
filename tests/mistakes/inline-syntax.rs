witcraft_macros::generate!({ inline: "package a:b; world w { export run func(); }" });

fn main() {}
