//! Adapters for WASI preview 1, and which one a module asks for.

use std::fmt;

use wasi_preview1_component_adapter_provider as provided;
use wasmparser::{Parser, Payload};

use crate::error::Error;

/// How a core module starts, which decides on its adapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// It imports nothing of WASI preview 1, and needs no adapter.
    Plain,
    /// A program: it imports preview 1 and exports `_start`.
    Command,
    /// A library: it imports preview 1 and has no `_start`.
    Reactor,
}

/// An adapter from WASI preview 1 to WASI 0.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adapter {
    /// For programs: its component exports `wasi:cli/run`.
    Command,
    /// For libraries.
    Reactor,
    /// For handlers of HTTP requests: without files, sockets and environment.
    Proxy,
}

impl fmt::Display for Adapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Command => "command",
            Self::Reactor => "reactor",
            Self::Proxy => "proxy",
        })
    }
}

/// The module that an adapter is, as bytes.
#[must_use]
pub fn adapter_bytes(adapter: Adapter) -> &'static [u8] {
    match adapter {
        Adapter::Command => provided::WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER,
        Adapter::Reactor => provided::WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
        Adapter::Proxy => provided::WASI_SNAPSHOT_PREVIEW1_PROXY_ADAPTER,
    }
}

/// The name of the module that the adapters stand for.
pub(crate) const PREVIEW1: &str = provided::WASI_SNAPSHOT_PREVIEW1_ADAPTER_NAME;

impl Shape {
    /// The shape of a core module.
    ///
    /// # Errors
    ///
    /// [`Error::Malformed`] where its imports or exports cannot be read.
    pub fn of(module: &[u8]) -> Result<Self, Error> {
        let failed = |error| Error::malformed(&error, module.len());
        let (mut preview1, mut start) = (false, false);
        for payload in Parser::new(0).parse_all(module) {
            match payload.map_err(failed)? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        preview1 |= import.map_err(failed)?.module == PREVIEW1;
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        start |= export.map_err(failed)?.name == "_start";
                    }
                }
                // Nothing that follows is asked for, and it is most of the file.
                Payload::CodeSectionStart { .. } => break,
                _ => {}
            }
        }
        Ok(match (preview1, start) {
            (false, _) => Self::Plain,
            (true, true) => Self::Command,
            (true, false) => Self::Reactor,
        })
    }

    /// The adapter that a module of this shape needs.
    #[must_use]
    pub fn adapter(self) -> Option<Adapter> {
        match self {
            Self::Plain => None,
            Self::Command => Some(Adapter::Command),
            Self::Reactor => Some(Adapter::Reactor),
        }
    }
}
