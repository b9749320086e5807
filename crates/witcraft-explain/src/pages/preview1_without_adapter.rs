//! A module of WASI preview 1 that is made into a component without the adapter.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "preview1-without-adapter",
    title: "the module imports WASI preview 1, and no adapter is given",
    messages: &["module requires an import interface named `wasi_snapshot_preview1`"],
    meaning: "
`wasi_snapshot_preview1` is WASI as it was before components. Compilers for `wasm32-wasip1`, C and Go among them,
still import it. A component cannot: it needs an *adapter*, a small module that turns these calls into those of
WASI 0.2. There is one for programs with a `main` (command), one for libraries (reactor), and one for what runs
behind an HTTP proxy.",
    remedy: "
- `witcraft component new module.wasm -o out.wasm` picks the adapter by the module's shape.
- `witcraft run module.wasm` runs such a module without making a component of it.
- In a Rust guest: build for `wasm32-unknown-unknown`; then nothing of WASI is imported unless the world does.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let module = said
        .after("requires an import interface named")
        .filter(|module| matches!(*module, "wasi_snapshot_preview1" | "wasi_unstable"))?;
    let about = said.about;
    let mut here = Here::new(format!("{} imports `{module}`", about.subject()));
    if module == "wasi_unstable" {
        here = here.next("build it with a toolchain of 2020 or later: this is WASI preview 0, which has no adapter");
    } else {
        here = here.next(format!("witcraft component new {} -o {}", about.name(), about.made()));
    }
    Some(here.next("or build the guest for `wasm32-unknown-unknown`: witcraft build"))
}
