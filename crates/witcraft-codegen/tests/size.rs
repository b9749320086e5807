//! What is generated grows with the world, and not with its square.
//!
//! Time is measured by `cargo xtask compare size`. What is asserted here is what made it grow: text that drifts to
//! the right. It is the same on every machine.

use std::fmt::Write as _;

use witcraft_codegen::{Options, Side};
use witcraft_model::{Input, Loader, World};

/// A world of so many interfaces, every other one of which is exported.
fn world(interfaces: usize) -> World {
    let mut text = String::from("package local:large;\n");
    let mut items = String::new();
    for interface in 0..interfaces {
        let direction = ["import", "export"][interface % 2];
        writeln!(items, "  {direction} part{interface};").unwrap();
        writeln!(
            text,
            "interface part{interface} {{\n\
             /// A code block: `{{`\n\
             record pair {{ name: string, data: list<u8>, next: option<u32> }}\n\
             variant shape {{ none, text(string), pairs(list<pair>), again(option<pair>) }}\n\
             enum failure {{ early, late }}\n\
             flags sides {{ left, right }}\n\
             resource thing {{ constructor(name: string); get: func() -> shape; }}\n\
             deep: func(a: option<shape>, b: list<shape>) -> result<option<shape>, failure>;\n\
             many: func(a: list<option<string>>, b: tuple<u32, string>) -> list<pair>;\n\
             wait: async func(a: shape) -> stream<u8>;\n\
             read: func(of: future<result<_, failure>>, sides: sides);\n}}"
        )
        .unwrap();
    }
    write!(text, "world large {{\n{items}}}\n").unwrap();
    let package = Loader::default()
        .load(&[Input::text("large.wit", text)])
        .unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    package.world(None).unwrap()
}

/// Bytes of text, and the blanks before the line that stands furthest to the right.
fn measure(interfaces: usize, side: Side) -> (usize, usize) {
    let options = Options::default().format(false);
    let code = witcraft_codegen::bindings(&world(interfaces), side, &options).unwrap();
    let indent = |line: &str| line.len() - line.trim_start().len();
    (code.len(), code.lines().map(indent).max().unwrap())
}

#[test]
fn text_grows_with_the_world_and_stays_on_the_left() {
    for side in [Side::Guest, Side::Host] {
        let (few, few_blanks) = measure(4, side);
        let (many, many_blanks) = measure(24, side);
        // Six times as much, and a few longer names.
        assert!(many < few * 7, "{side}: {few} and {many} bytes");
        assert!(
            many_blanks <= few_blanks + 8,
            "{side}: {few_blanks} and {many_blanks} blanks"
        );
        assert!(many_blanks < 100, "{side}: {many_blanks} blanks");
    }
}
