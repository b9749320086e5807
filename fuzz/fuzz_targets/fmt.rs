//! The laws of the formatter hold for any text.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../crates/witcraft-syntax/tests/common/laws.rs"]
mod laws;

fuzz_target!(|text: &str| {
    if let Err(broken) = laws::laws(text) {
        panic!("{broken}");
    }
});
