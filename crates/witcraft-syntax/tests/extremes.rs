//! Texts that are nothing but one thing: no overflow, no panic, no loop.

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
    ("", "#["),
    ("", "#[\""),
    ("", "#[since(version = 1.0.0)]"),
    ("", "&self, "),
    ("", "&mut "),
    ("", "&a"),
    ("", "# a\n"),
    ("", "# "),
    ("", "；"),
    ("", "–"),
    ("", "a\u{200b}"),
    ("a", "\u{200b}"),
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

/// Long enough that a stack overflows if anything recurses; how long it takes is for benchmarks.
#[test]
fn one_thing_over_and_over() {
    for (start, repeated) in TEXTS {
        let text = format!("{start}{}", repeated.repeat(25_000 / repeated.len()));
        let file = SourceSet::default().add("test.wit", "");
        let parse = witcraft_syntax::parse(file, &text);
        let formatted = format(&parse, &Options::default());
        assert_eq!(parse.tree().to_string(), text);
        assert!(text.is_empty() || !formatted.is_empty());
    }
}
