//! Any text is loaded or explained, all rules look at what is loaded, and their repairs load again.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../crates/witcraft-lint/tests/common/laws.rs"]
mod laws;

fuzz_target!(|text: &str| {
    if let Err(broken) = laws::laws(text) {
        panic!("{broken}");
    }
});
