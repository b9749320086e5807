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
    let said = text::render_all(parse.diagnostics(), &sources, false);
    assert_eq!(said.is_empty(), parse.is_ok());
});
