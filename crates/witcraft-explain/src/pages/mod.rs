//! The pages: one per file, whose name is the code.

use crate::Page;

macro_rules! pages {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*

        /// In the order in which they are asked: what is more exact comes first.
        const PAGES: &[&Page] = &[$(&$name::PAGE),*];
    };
}

pages![
    module_as_component,
    component_as_module,
    not_wasm,
    async_mismatch,
    type_mismatch,
    abi_generation,
    import_not_provided,
    preview1_without_adapter,
    browser_dependency,
    import_not_in_world,
    export_not_found,
    no_cabi_realloc,
    not_a_command,
    interface_not_exported,
    async_not_enabled,
    no_wasi_view,
    prints_nothing,
    package_not_found,
    missing_with,
    keyword_as_name,
    several_worlds,
];

/// Every page, those that are more exact first.
#[must_use]
pub fn all() -> &'static [&'static Page] {
    PAGES
}

/// The page with this code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Page> {
    PAGES.iter().copied().find(|page| page.code == code)
}
