//! A module without the allocator that values are copied into.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "no-cabi-realloc",
    title: "the module has no `cabi_realloc`",
    messages: &["module does not export a function named `cabi_realloc`"],
    meaning: "
Strings, lists and everything else that is larger than a number are copied into the memory of the guest. The host
asks the guest for room by a function that it exports under the name `cabi_realloc`. In Rust it is in the runtime of
the bindings; it is missing if the crate does not depend on it, if a linker script or `-Wl,--gc-sections` removed
it, or if the module was made for something else and has no bindings at all.",
    remedy: "
- Depend on `witcraft-guest` in Rust; the bindings then link it by themselves.
- In C, compile and link the file that `wit-bindgen c` writes beside the header.
- In other languages, export `cabi_realloc: func(old: i32, old-size: i32, align: i32, new-size: i32) -> i32`.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let allocator = said.message("does not export a function named `cabi_realloc`")?;
    let _ = allocator;
    Some(
        Here::new(format!(
            "{} takes or returns values that need memory, and exports no allocator for them",
            said.about.subject()
        ))
        .next("add `witcraft-guest` to the dependencies of the guest: cargo add witcraft-guest")
        .next("then build it again; `witcraft inspect` lists what a module exports"),
    )
}
