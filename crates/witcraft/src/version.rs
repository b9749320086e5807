//! `--version`, and the generation of upstream crates with `--verbose`.

use witcraft_codegen::{CANONICAL_ABI, GENERATION};

use crate::cli::{Exit, Outcome};
use crate::console::Console;

pub(crate) fn run(console: &Console) -> Outcome {
    let mut text = format!("witcraft {}\n", env!("CARGO_PKG_VERSION"));
    if console.verbose() {
        for (name, version) in GENERATION {
            text.push_str(&format!("{name} {version}\n"));
        }
        text.push_str(&format!("Canonical ABI: {CANONICAL_ABI}\n"));
    }
    console.out(&text);
    Ok(Exit::Fine)
}
