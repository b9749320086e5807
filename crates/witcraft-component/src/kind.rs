//! Telling modules, components and WIT packages apart.

use std::borrow::Cow;
use std::fmt;

use wasmparser::{ComponentExternalKind, Parser, Payload};

use crate::error::Error;
use crate::guess;

/// What a binary is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A core module: what compilers make.
    Module,
    /// A component.
    Component,
    /// A WIT package in the form of a component: types only, nothing that runs.
    WitPackage,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Module => "core module",
            Self::Component => "component",
            Self::WitPackage => "WIT package",
        })
    }
}

/// WebAssembly in binary form, which is known to be whole: every section of it can be read.
///
/// That it is also valid is what [`validate`](crate::validate()) says.
#[derive(Clone, Debug)]
pub struct Wasm<'a> {
    name: String,
    bytes: Cow<'a, [u8]>,
    kind: Kind,
}

impl<'a> Wasm<'a> {
    /// Reads WebAssembly, binary or text. The name is what findings call it.
    ///
    /// # Errors
    ///
    /// An [`Error`] that says what the bytes are instead, or where they end too early.
    pub fn read(name: impl Into<String>, bytes: &'a [u8]) -> Result<Self, Error> {
        let bytes = binary(bytes)?;
        let kind = kind(&bytes)?;
        Ok(Self {
            name: name.into(),
            bytes,
            kind,
        })
    }

    /// What findings call it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The binary form.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The binary form, without a copy where there is none to be made.
    #[must_use]
    pub fn into_bytes(self) -> Cow<'a, [u8]> {
        self.bytes
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Fails unless it is of this kind.
    ///
    /// # Errors
    ///
    /// [`Error::WrongKind`].
    pub fn expect(&self, wanted: Kind) -> Result<(), Error> {
        if self.kind == wanted {
            return Ok(());
        }
        Err(Error::WrongKind {
            found: self.kind,
            wanted,
        })
    }
}

fn binary(bytes: &[u8]) -> Result<Cow<'_, [u8]>, Error> {
    if bytes.is_empty() {
        return Err(Error::Empty);
    }
    if bytes.starts_with(b"\0asm") {
        return Ok(Cow::Borrowed(bytes));
    }
    // Four bytes that begin like the magic number, and nothing else.
    if b"\0asm".starts_with(bytes) {
        return Err(Error::Truncated { bytes: bytes.len() });
    }
    if wat::Detect::from_bytes(bytes).is_wasm() {
        return wat::parse_bytes(bytes).map_err(|error| Error::Text(error.to_string()));
    }
    Err(Error::NotWasm {
        guess: guess::guess(bytes),
    })
}

fn kind(bytes: &[u8]) -> Result<Kind, Error> {
    if bytes.len() < 8 {
        return Err(Error::Truncated { bytes: bytes.len() });
    }
    let mut kind = match bytes[4..8] {
        [1, 0, 0, 0] => Kind::Module,
        [0x0d, 0, 1, 0] => Kind::Component,
        [version, _, layer, _] => return Err(Error::Version { version, layer }),
        _ => return Err(Error::Truncated { bytes: bytes.len() }),
    };
    let mut depth = 0_usize;
    let (mut runs, mut types) = (false, false);
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.map_err(|error| Error::malformed(&error, bytes.len()))? {
            Payload::Version { .. } => depth += 1,
            Payload::End(_) => depth -= 1,
            Payload::ModuleSection { .. }
            | Payload::ComponentSection { .. }
            | Payload::ComponentInstanceSection(_)
            | Payload::InstanceSection(_)
            | Payload::ComponentCanonicalSection(_)
            | Payload::ComponentImportSection(_)
                if depth == 1 =>
            {
                runs = true;
            }
            Payload::ComponentExportSection(exports) if depth == 1 => {
                for export in exports {
                    let export = export.map_err(|error| Error::malformed(&error, bytes.len()))?;
                    match export.kind {
                        ComponentExternalKind::Type => types = true,
                        _ => runs = true,
                    }
                }
            }
            _ => {}
        }
    }
    if kind == Kind::Component && types && !runs {
        kind = Kind::WitPackage;
    }
    Ok(kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind_of(text: &str) -> Kind {
        Wasm::read("t", text.as_bytes()).unwrap().kind()
    }

    #[test]
    fn they_are_told_apart_by_content() {
        assert_eq!(kind_of("(module)"), Kind::Module);
        assert_eq!(kind_of(";; a comment\n(component)"), Kind::Component);
        assert_eq!(kind_of("(component (core module))"), Kind::Component);
        assert_eq!(
            kind_of("(component (type (component)) (export \"a:b/c\" (type 0)))"),
            Kind::WitPackage
        );
    }

    #[test]
    fn what_is_not_wasm_is_told_what_it_is() {
        let error = |bytes: &[u8]| Wasm::read("t", bytes).unwrap_err();
        assert!(matches!(error(b""), Error::Empty));
        assert!(matches!(error(b"\0as"), Error::Truncated { bytes: 3 }));
        assert!(matches!(error(b"\0asm\x01"), Error::Truncated { bytes: 5 }));
        assert!(matches!(
            error(b"\0asm\x02\0\0\0"),
            Error::Version { version: 2, .. }
        ));
        assert!(matches!(error(b"(module (fun))"), Error::Text(_)));
        let Error::NotWasm { guess } = error(b"\x7fELF\x02\x01\x01\0") else {
            panic!("an executable is no WebAssembly");
        };
        assert_eq!(guess, Some("a program for this machine"));
    }
}
