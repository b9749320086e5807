//! Bindings of another generation than the tools.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "abi-generation",
    title: "the guest speaks the ABI of another generation of tools",
    messages: &[
        "unknown import: `canonical_abi::…` has not been defined",
        "module requires an import interface named `canonical_abi`",
    ],
    meaning: "
Before the component model was settled, bindings called functions of the host by the names `canonical_abi_realloc`,
`canonical_abi_free` and imports from `canonical_abi`. Today it is `cabi_realloc`, and resources are dropped by
`[resource-drop]…`. A guest with the old names was made by a wit-bindgen before 0.3, and no current runtime loads it.",
    remedy: "
- `witcraft inspect FILE` shows what made it, and the generation of its ABI.
- Update the bindings of the guest to the generation of the host, and build it again.
- `witcraft --version --verbose` prints the generation that Witcraft speaks.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let name = said
        .after("unknown import:")
        .or_else(|| said.after("requires an import interface named"))
        .or_else(|| said.after("failed to find function"))
        .filter(|name| name.contains("canonical_abi"))?;
    Some(
        Here::new(format!(
            "{} imports `{name}`, a name of wit-bindgen before 0.3; tools and runtimes of today speak \
             the Canonical ABI of the component model, with `cabi_realloc`",
            said.about.subject()
        ))
        .next(format!("see what made it: witcraft inspect {}", said.about.name()))
        .next("generate its bindings again with `witcraft guest`, and build it again"),
    )
}
