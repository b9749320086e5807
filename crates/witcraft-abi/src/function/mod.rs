//! Functions: how each is called in core WebAssembly.
//!
//! Sections *Flattening* (`flatten_functype`), *canon lift* and *canon lower* of the Canonical ABI.

mod names;
mod signature;

pub use names::{CoreExport, CoreImport, interface_module};
pub use signature::{Passing, Returning, Signature, signature, task_return};

/// How a function crosses: who calls whom, and whether the caller waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "render",
    derive(serde::Serialize),
    serde(rename_all = "kebab-case")
)]
pub enum Crossing {
    /// A guest calls an import and waits: *canon lower*.
    Import,
    /// A guest calls an import and goes on: *canon lower* with `async`.
    ImportAsync,
    /// A guest's export is called and returns its result: *canon lift*.
    Export,
    /// A guest's export is called, returns to an event loop, and is called back: *canon lift* with
    /// `async` and `callback`.
    ExportAsync,
    /// A guest's export is called on a stack of its own: *canon lift* with `async`.
    ExportStackful,
}

impl Crossing {
    /// Every way.
    pub const ALL: [Self; 5] = [
        Self::Import,
        Self::ImportAsync,
        Self::Export,
        Self::ExportAsync,
        Self::ExportStackful,
    ];

    /// Whether the guest calls.
    #[must_use]
    pub fn is_import(self) -> bool {
        matches!(self, Self::Import | Self::ImportAsync)
    }

    /// Whether the caller goes on while the function runs.
    #[must_use]
    pub fn is_async(self) -> bool {
        !matches!(self, Self::Import | Self::Export)
    }

    /// What generated guests use for a function: async functions cross asynchronously.
    #[must_use]
    pub fn usual(import: bool, function: &wit_parser::Function) -> Self {
        match (import, function.kind.is_async()) {
            (true, false) => Self::Import,
            (true, true) => Self::ImportAsync,
            (false, false) => Self::Export,
            (false, true) => Self::ExportAsync,
        }
    }
}
