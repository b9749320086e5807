//! How long parsing and formatting take: `cargo run --release --example measure -p witcraft-syntax`.

#![allow(clippy::print_stdout, reason = "this is a program")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use wit_parser::SourceMap;
use witcraft_diagnostics::SourceSet;
use witcraft_syntax::fmt::{Options, format};

fn main() {
    for megabytes in [1, 10] {
        let text = package(megabytes * 1_000_000);
        let file = SourceSet::default().add("big.wit", "");
        let ours = best(|| drop(black_box(witcraft_syntax::parse(file, &text))));
        let upstream = best(|| {
            let mut map = SourceMap::default();
            map.push_str("big.wit", text.clone());
            assert!(map.parse().is_ok());
        });
        let parse = witcraft_syntax::parse(file, &text);
        assert!(parse.is_ok());
        let formatting = best(|| drop(black_box(format(&parse, &Options::default()))));
        println!(
            "{megabytes} MB: parse {} ms, wit-parser {} ms, ratio {:.2}, format {} ms",
            ours.as_millis(),
            upstream.as_millis(),
            ours.as_secs_f64() / upstream.as_secs_f64(),
            formatting.as_millis(),
        );
    }
}

fn best(mut run: impl FnMut()) -> Duration {
    let times = (0..3).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    times.min().expect("three runs")
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
