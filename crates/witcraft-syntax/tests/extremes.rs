//! Texts that are nothing but one thing: no overflow, no panic, and time that grows as they do.

use std::time::{Duration, Instant};

use witcraft_diagnostics::SourceSet;
use witcraft_syntax::fmt::{Options, format};

/// Good and bad beginnings, and what is repeated after them.
const TEXTS: &[(&str, &str)] = &[
    ("", "{"),
    ("", "}"),
    ("", "<"),
    ("", "("),
    ("", ";"),
    ("", "@"),
    ("", "@a "),
    ("", "@since(version = 1.0.0) "),
    ("", "%"),
    ("", "["),
    ("", "\r"),
    ("", "\u{a0}"),
    ("", "\u{202e}"),
    ("", "é"),
    ("", "/*"),
    ("", "// x\n"),
    ("", "\""),
    ("", "\"\\"),
    ("", "a"),
    ("", "a "),
    ("", "a-"),
    ("", "a:"),
    ("", "a: func() "),
    ("", "1"),
    ("", "use "),
    ("", "use a:b/c@1.0.0-"),
    ("", "package a:b { "),
    ("", "package a:b; "),
    ("", "interface i { "),
    ("", "world w { "),
    ("", "world w { import a: interface { "),
    ("", "interface i { import a: interface { "),
    ("", "resource { "),
    ("", "interface { "),
    ("", "record r { "),
    ("", "func "),
    ("", "async static "),
    ("interface i { f: func(", "a: list<"),
    ("interface i { f: func(", "a: u32, "),
    ("interface i { f: func(", "a: u32 "),
    ("interface i { f: func(a: ", "list<"),
    ("interface i { f: func(a: ", "tuple<u8, "),
    ("interface i { f: func(a: ", "result<_, "),
    ("interface i { type t = ", "tuple<u8>"),
    ("interface i { record r { ", "a: u32, "),
    ("interface i { record r { ", "a; "),
    ("interface i { record r { ", ","),
    ("interface i { enum e { ", "a, "),
    ("interface i { resource r { ", "constructor(); "),
    ("interface i { resource r { ", "resource "),
    ("interface i { use a.{", "b as c, "),
    ("world w { include a with { ", "b as c, "),
    ("package a:b@1.0.0-", "1."),
];

#[test]
fn one_thing_over_and_over() {
    for (start, repeated) in TEXTS {
        let small = time(start, repeated, 5_000);
        let large = time(start, repeated, 50_000);

        // Ten times as much may take ten times as long, and a machine may be busy meanwhile; the
        // square would be a hundred times.
        let limit = small * 40 + Duration::from_millis(500);
        assert!(
            large < limit,
            "{start}{repeated}…: {small:?}, then {large:?}"
        );
    }
}

fn time(start: &str, repeated: &str, bytes: usize) -> Duration {
    let text = format!("{start}{}", repeated.repeat(bytes / repeated.len()));
    let file = SourceSet::default().add("test.wit", "");
    let began = Instant::now();
    let parse = witcraft_syntax::parse(file, &text);
    let formatted = format(&parse, &Options::default());
    let time = began.elapsed();
    assert_eq!(parse.tree().to_string(), text);
    assert!(text.is_empty() || !formatted.is_empty());
    time
}
