//! What `cargo xtask compare parse` runs, and a look at how parsing and formatting grow.
//!
//! ```console
//! $ cargo run --release -p witcraft-syntax --example measure -- package 10 > big.wit
//! $ cargo run --release -p witcraft-syntax --example measure -- parse big.wit
//! $ cargo run --release -p witcraft-syntax --example measure -- wit-parser big.wit
//! $ cargo run --release -p witcraft-syntax --example measure -- format big.wit
//! ```

#![allow(clippy::print_stdout, reason = "this is a program")]

use std::hint::black_box;
use std::time::Instant;

use wit_parser::SourceMap;
use witcraft_diagnostics::SourceSet;
use witcraft_syntax::fmt::{Options, format};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [work, what] = arguments.as_slice() else {
        panic!("say what to do, and with which file");
    };
    if work == "package" {
        let megabytes: usize = what.parse().expect("a number of megabytes");
        return print!("{}", package(megabytes * 1_000_000));
    }
    let text = std::fs::read_to_string(what).expect("a file");
    let file = SourceSet::default().add("big.wit", "");
    let start = Instant::now();
    match work.as_str() {
        "parse" => {
            let parse = black_box(witcraft_syntax::parse(file, &text));
            println!("parsed in {:?}", start.elapsed());
            // Taking it down is not what is measured.
            std::mem::forget(parse);
        }
        "wit-parser" => {
            let mut map = SourceMap::default();
            map.push_str("big.wit", text);
            let parsed = black_box(map.parse());
            println!("parsed in {:?}", start.elapsed());
            std::mem::forget(parsed);
        }
        "format" => {
            let parse = witcraft_syntax::parse(file, &text);
            let start = Instant::now();
            black_box(format(&parse, &Options::default()));
            println!("formatted in {:?}", start.elapsed());
        }
        _ => panic!("there is no `{work}`"),
    }
}

/// A package of about `bytes` bytes, with comments as real ones have.
fn package(bytes: usize) -> String {
    let mut text = String::from("package a:b@1.0.0;\n");
    let mut number = 0;
    while text.len() < bytes {
        text.push_str(&format!(
            "\n/// Things that belong together, number {number}.\ninterface i{number} {{\n  \
             /// A point in the plane.\n  record point {{\n    /// Across.\n    x: u32,\n    y: u32,\n  }}\n\n  \
             variant value {{ none, number(f64), many(list<tuple<string, option<point>>>) }}\n\n  \
             resource canvas {{\n    constructor(width: u32, height: u32);\n    \
             /// Draws a line between two points.\n    \
             draw: func(start: point, end: point, color: tuple<u8, u8, u8>) -> result<u64, string>;\n  }}\n\n  \
             size: func(path: string) -> result<u64, string>; // in bytes\n}}\n"
        ));
        number += 1;
    }
    text
}
