//! Code as modules in modules. Each becomes a syntax tree only while it is read: one of all the code would take most
//! of the memory that a report takes.

use syn::{Attribute, Item};
use witcraft_codegen::{Outlined, marker};

/// A module, or the code as a whole.
#[derive(Default)]
pub(super) struct Module {
    pub(super) name: String,
    /// `mod name {`, with its attributes and documentation.
    opens: String,
    items: Vec<String>,
    /// The names of the types and traits in it.
    pub(super) defines: Vec<String>,
    pub(super) modules: Vec<Module>,
}

impl Module {
    /// The code as a whole.
    pub(super) fn root(code: &str) -> Self {
        let mut around = Vec::new();
        let mut here = Self::default();
        for piece in witcraft_codegen::outline(code) {
            match piece {
                Outlined::Opens { name, text } => {
                    let inner = Self {
                        name,
                        opens: text,
                        ..Self::default()
                    };
                    around.push(std::mem::replace(&mut here, inner));
                }
                Outlined::Items { text, defines } => {
                    here.items.push(read_part(&text));
                    here.defines.extend(defines);
                }
                Outlined::Closes => {
                    if let Some(outer) = around.pop() {
                        let inner = std::mem::replace(&mut here, outer);
                        here.modules.push(inner);
                    }
                }
            }
        }
        here
    }

    /// What stands in it, but for its modules.
    pub(super) fn items(&self) -> syn::Result<Vec<Item>> {
        let mut items = Vec::new();
        for text in &self.items {
            items.extend(syn::parse_file(text)?.items);
        }
        Ok(items)
    }

    /// What stands before it.
    pub(super) fn attrs(&self) -> syn::Result<Vec<Attribute>> {
        syn::parse_str(&format!("{}}}", self.opens)).map(|module: syn::ItemMod| module.attrs)
    }
}

/// What the report is read off: declarations and the markers on them, without documentation.
fn read_part(outline: &str) -> String {
    let is_read = |line: &&str| {
        let text = line.trim_start();
        !text.starts_with("///") || text.contains(marker::PREFIX)
    };
    outline.split_inclusive('\n').filter(is_read).collect()
}
