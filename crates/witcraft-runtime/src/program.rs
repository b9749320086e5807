//! WebAssembly that is compiled and can be run, and what it is, told by its first bytes.

use std::fmt;

use wasmtime::component::Component;
use wasmtime::{Engine, Module};

use crate::Error;

/// What a WebAssembly file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A core module: functions over numbers and memory.
    Module,
    /// A component: it says in WIT what it imports and exports.
    Component,
}

impl Kind {
    /// Reads it off the header, which is of eight bytes: `\0asm`, a version and a layer (Component Model,
    /// Binary, section "Component Definitions").
    ///
    /// # Errors
    ///
    /// With what the bytes are instead, as the rest of a sentence that begins with "it".
    pub(crate) fn of(bytes: &[u8]) -> Result<Self, String> {
        if bytes.is_empty() {
            return Err("is empty".to_owned());
        }
        if !bytes.starts_with(b"\0asm") {
            let head = &bytes[..bytes.len().min(512)];
            let text = std::str::from_utf8(head)
                .map_or_else(|error| error.valid_up_to() + 4 > head.len(), |_| true);
            if b"\0asm".starts_with(bytes) {
                return Err(cut(bytes));
            }
            return Err(if wasmtime::Engine::detect_precompiled(bytes).is_some() {
                "is compiled code".to_owned()
            } else if bytes.starts_with(b"\x7fELF") {
                "is a native program".to_owned()
            } else if text {
                "is text".to_owned()
            } else {
                "begins with other bytes".to_owned()
            });
        }
        match bytes.get(4..8) {
            Some([1, 0, 0, 0]) => Ok(Self::Module),
            Some([_, _, 1, 0]) => Ok(Self::Component),
            Some([version, _, layer, _]) => Err(format!(
                "is of a version that is not known (version {version}, layer {layer})"
            )),
            _ => Err(cut(bytes)),
        }
    }
}

fn cut(bytes: &[u8]) -> String {
    format!("ends after {} bytes, within the header", bytes.len())
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Module => "core module",
            Self::Component => "component",
        })
    }
}

/// A program that is compiled, for the engine of one [`Runtime`](crate::Runtime).
#[derive(Clone)]
pub struct Program {
    pub(crate) name: String,
    pub(crate) code: Code,
    pub(crate) origin: Origin,
}

#[derive(Clone)]
pub(crate) enum Code {
    Module(Module),
    Component(Component),
}

/// Where the compiled code came from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Origin {
    /// From the cache.
    Cache,
    /// Compiled just now, and kept in the cache.
    Kept,
    /// Compiled just now, and not kept, with the reason.
    NotKept(String),
    /// Compiled earlier, from a file that the host vouches for.
    Precompiled,
}

impl Program {
    /// What it is called: the path that it was loaded from.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.code {
            Code::Module(_) => Kind::Module,
            Code::Component(_) => Kind::Component,
        }
    }

    /// Where its compiled code came from.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The engine that it was compiled for.
    pub(crate) fn engine(&self) -> &Engine {
        match &self.code {
            Code::Component(component) => component.engine(),
            Code::Module(module) => module.engine(),
        }
    }

    /// The component, as bindings take it.
    ///
    /// # Errors
    ///
    /// [`Error::OtherKind`] if it is a core module.
    pub fn component(&self) -> Result<&Component, Error> {
        match &self.code {
            Code::Component(component) => Ok(component),
            Code::Module(_) => Err(Error::OtherKind {
                file: self.name.clone(),
                found: Kind::Module,
                wanted: Kind::Component,
            }),
        }
    }
}

impl fmt::Debug for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Program")
            .field("name", &self.name)
            .field("kind", &self.kind())
            .field("origin", &self.origin)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_decides() {
        assert_eq!(Kind::of(b"\0asm\x01\0\0\0"), Ok(Kind::Module));
        assert_eq!(Kind::of(b"\0asm\x0d\0\x01\0rest"), Ok(Kind::Component));
        let said = |bytes: &[u8]| Kind::of(bytes).unwrap_err();
        assert_eq!(said(b""), "is empty");
        assert_eq!(said(b"(module)"), "is text");
        assert_eq!(said("\u{e4}\u{f6}".as_bytes()), "is text");
        assert_eq!(said(b"\x7fELF\x02\x01"), "is a native program");
        assert_eq!(said(b"\xff\xfe\xfd\xfc\0\0\0\0"), "begins with other bytes");
        for length in 1..8 {
            assert!(said(&b"\0asm\x01\0\0\0"[..length]).starts_with("ends after"));
        }
        assert!(said(b"\0asm\x02\0\0\0").contains("version 2"));
    }
}
