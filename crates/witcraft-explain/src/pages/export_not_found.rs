//! A function that should be exported, and is not.

use witcraft_diagnostics::nearest;

use crate::Page;
use crate::said::{Here, Said, listed};

pub(super) const PAGE: Page = Page {
    code: "export-not-found",
    title: "a function that the world exports is not in the module",
    messages: &[
        "failed to find export of function `…`",
        "failed to find export of interface `…` function `…`",
        "no export `…` found",
    ],
    meaning: "
The world says that the component exports a function, and the compiled module has none of the name that the
Canonical ABI gives it. In Rust, an implementation becomes an export by the macro `export!`; without it, the
compiler sees code that nobody uses, and leaves it out. Other reasons: the crate is no `cdylib`; the WIT names
another version of the interface than the one that the bindings were generated from.",
    remedy: "
- Write `bindings::export!(Component with_types_in bindings);` once, where `Component` implements the traits `Guest`.
- In Cargo.toml of the guest: `[lib]` `crate-type = [\"cdylib\"]`.
- `witcraft guest wit -o src/bindings.rs` after every change of the WIT, or the macro `generate!`.
- `witcraft abi verify guest.wasm wit` lists what is missing, all at once.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let function = said
        .message("failed to find export of interface")
        .and_then(|_| {
            let interface = said.after("export of interface")?;
            let function = said.after("` function")?;
            Some(format!("{interface}#{function}"))
        })
        .or_else(|| Some(said.after("failed to find export of function")?.to_owned()))
        .or_else(|| {
            let name = said.between("no export `", "` found")?;
            Some(name.to_owned())
        })?;
    let about = said.about;
    let mut why = format!("{} does not export `{function}`", about.subject());
    if about.exports.is_empty() {
        why.push_str("; nothing that is exported is known here");
    } else {
        let exports = about.exports.iter().map(String::as_str);
        why.push_str(&format!("; it exports: {}", listed(exports)));
    }
    let exports = about.exports.iter().map(String::as_str);
    let similar = nearest(&function, exports).map(|name| format!("did you mean `{name}`?"));
    Some(
        Here::new(why)
            .maybe(similar)
            .next("write `bindings::export!(Component with_types_in bindings);` in the guest")
            .next(format!("all that is missing: witcraft abi verify {} wit", about.name())),
    )
}
