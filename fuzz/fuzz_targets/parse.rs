//! Any text becomes a tree with just that text, and everything said about it can be shown.

#![no_main]

use libfuzzer_sys::fuzz_target;
use witcraft_diagnostics::SourceSet;
use witcraft_diagnostics::render::text;

fuzz_target!(|text: &str| {
    let mut sources = SourceSet::default();
    let file = sources.add("fuzz.wit", text);
    let parse = witcraft_syntax::parse(file, text);
    assert_eq!(parse.tree().to_string(), text);
    text::render_all(parse.diagnostics(), &sources, false);
});
