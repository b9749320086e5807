//! `rust/name-clash` and the generators are of one opinion on which names are the same in Rust.

use witcraft_codegen::{Side, refusals};
use witcraft_lint::{Levels, lint};
use witcraft_model::{Input, Loader};

/// How many clashes the rule finds in the items of an interface, and in those of a world, and how many the generators.
fn clashes(items: &str) -> [usize; 4] {
    let text = format!(
        "package a:b@0.1.0;\ninterface other {{ record http2 {{ x: u8 }} }}\n\
         interface i {{ {items} }}\nworld of-interface {{ import i; }}\nworld of-its-own {{ {items} }}\n"
    );
    let package = Loader::default()
        .load(&[Input::text("a.wit", text)])
        .unwrap();
    let found = lint(&package, &Levels::default());
    let found = found.iter().filter(|found| found.code == "rust/name-clash");
    let found: Vec<usize> = found.map(|it| it.span().unwrap().range.start).collect();
    let world = package.world(Some("of-its-own")).unwrap();
    let begin = package.resolve().worlds[world.id()].span;
    let begin = package.span(begin).unwrap().range.start;
    let inside = found.iter().filter(|at| **at < begin).count();
    let refused = |world: &str| {
        let found = refusals(&package.world(Some(world)).unwrap(), Side::Guest);
        let found = found.iter().filter(|it| it.code == "same-name-in-rust");
        found.count()
    };
    [
        inside,
        found.len() - inside,
        refused("of-interface"),
        refused("of-its-own"),
    ]
}

#[test]
fn both_refuse_the_same_names() {
    for (items, expected) in [
        ("record a1 { x: u8 } record a-1 { x: u16 }", 1),
        ("record a1 { x: u8 } enum a-1 { x } type A-1B = u8;", 1),
        ("enum e { x1, x-1 }", 1),
        ("variant v { x-1-2, x12(u8), x1-2 }", 2),
        ("use other.{http2}; record http-2 { x: u8 }", 1),
        ("use other.{http2 as x1}; record x-1 { x: u8 }", 1),
        ("use other.{http2 as x1}; record http-2 { x: u8 }", 0),
        ("flags layer { x1, x-1 }", 0),
        ("record p { x1: u8, x-1: u8 }", 0),
        ("resource r { f1: func(x1: u8, x-1: u8); f-1: func(); }", 0),
        ("enum a-b { x } enum ab { x }", 0),
        ("enum ab1 { x } enum AB-1 { x }", 1),
    ] {
        assert_eq!(clashes(items), [expected; 4], "{items}");
    }
}
