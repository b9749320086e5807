//! Reads from a binary what the ABI is about: imports, exports, string encodings, producers.

use wasmparser::{
    BinaryReader, CanonicalFunction, CanonicalOption, CompositeInnerType, ExternalKind, FuncType,
    KnownCustom, Parser, Payload, ProducersSectionReader, TypeRef, ValType,
};

use crate::core::{CoreSignature, CoreType};

/// The bytes are not what they should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// Not WebAssembly in binary form.
    #[error("this is not a WebAssembly binary")]
    NotWasm,
    /// WebAssembly that ends early or is malformed.
    #[error("this WebAssembly cannot be read: {0}")]
    Malformed(String),
}

impl From<wasmparser::BinaryReaderError> for ReadError {
    fn from(error: wasmparser::BinaryReaderError) -> Self {
        Self::Malformed(error.to_string())
    }
}

/// How strings are encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, the only one that Witcraft speaks.
    Utf8,
    /// UTF-16.
    Utf16,
    /// Latin-1 or UTF-16, string by string.
    CompactUtf16,
}

/// A tool that had a hand in a binary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Producer {
    /// Such as `processed-by` or `language`.
    pub field: String,
    /// Such as `rustc`.
    pub name: String,
    /// Such as `1.95.0`; may be empty.
    pub version: String,
}

/// What a core module imports and exports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Module {
    /// Functions: module, name, signature; `None` for one that the ABI cannot have, as with vectors.
    pub imports: Vec<(String, String, Option<CoreSignature>)>,
    /// Functions: name, signature.
    pub exports: Vec<(String, Option<CoreSignature>)>,
    /// Names of exported memories.
    pub memories: Vec<String>,
}

/// A guest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Binary {
    /// Whether it is a component rather than a core module.
    pub component: bool,
    /// The core modules in it, outermost first; a core module is its own.
    pub modules: Vec<Module>,
    /// The string encodings that it asks for.
    pub encodings: Vec<Encoding>,
    /// What made it.
    pub producers: Vec<Producer>,
}

impl Binary {
    /// Reads a core module or component.
    ///
    /// # Errors
    ///
    /// If the bytes are no binary WebAssembly, or not well formed as far as it is read.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        if !bytes.starts_with(b"\0asm") {
            return Err(ReadError::NotWasm);
        }
        let mut binary = Self {
            component: Parser::is_component(bytes),
            ..Self::default()
        };
        let mut open: Vec<Reading> = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            binary.payload(payload?, &mut open)?;
        }
        Ok(binary)
    }

    fn payload(&mut self, payload: Payload<'_>, open: &mut Vec<Reading>) -> Result<(), ReadError> {
        match payload {
            Payload::Version { .. } => open.push(Reading::default()),
            Payload::End(_) => {
                if let Some(module) = open.pop().and_then(Reading::finish) {
                    self.modules.push(module);
                }
            }
            Payload::ComponentCanonicalSection(functions) => {
                for function in functions {
                    self.canonical(&function?);
                }
            }
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Producers(producers) => self.producers(producers)?,
                _ if section.name().starts_with("component-type") => self.world(section.data())?,
                _ => {}
            },
            other => {
                if let Some(reading) = open.last_mut() {
                    reading.payload(other)?;
                }
            }
        }
        Ok(())
    }

    /// The description of a world that guest bindings leave in a core module.
    fn world(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        for payload in Parser::new(0).parse_all(bytes) {
            let Payload::CustomSection(section) = payload? else {
                continue;
            };
            match (section.name(), section.data()) {
                ("wit-component-encoding", [_, 0]) => self.encoding(Encoding::Utf8),
                ("wit-component-encoding", [_, 1]) => self.encoding(Encoding::Utf16),
                ("wit-component-encoding", [_, 2]) => self.encoding(Encoding::CompactUtf16),
                ("producers", data) => {
                    let reader = BinaryReader::new(data, section.data_offset());
                    self.producers(ProducersSectionReader::new(reader)?)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn encoding(&mut self, encoding: Encoding) {
        if !self.encodings.contains(&encoding) {
            self.encodings.push(encoding);
        }
    }

    fn canonical(&mut self, function: &CanonicalFunction) {
        let (CanonicalFunction::Lift { options, .. } | CanonicalFunction::Lower { options, .. }) =
            function
        else {
            return;
        };
        for option in options {
            match option {
                CanonicalOption::UTF8 => self.encoding(Encoding::Utf8),
                CanonicalOption::UTF16 => self.encoding(Encoding::Utf16),
                CanonicalOption::CompactUTF16 => self.encoding(Encoding::CompactUtf16),
                _ => {}
            }
        }
    }

    fn producers(&mut self, section: ProducersSectionReader<'_>) -> Result<(), ReadError> {
        for field in section {
            let field = field?;
            for value in field.values {
                let value = value?;
                let producer = Producer {
                    field: field.name.into(),
                    name: value.name.into(),
                    version: value.version.into(),
                };
                if !self.producers.contains(&producer) {
                    self.producers.push(producer);
                }
            }
        }
        Ok(())
    }
}

/// A module or component that is being read.
#[derive(Default)]
struct Reading {
    types: Vec<Option<CoreSignature>>,
    /// The type of every function, imports first.
    functions: Vec<u32>,
    module: Module,
    is_module: bool,
}

impl Reading {
    fn finish(self) -> Option<Module> {
        self.is_module.then_some(self.module)
    }

    fn payload(&mut self, payload: Payload<'_>) -> Result<(), ReadError> {
        match payload {
            Payload::TypeSection(groups) => {
                self.is_module = true;
                for group in groups {
                    let types = group?.into_types();
                    self.types
                        .extend(types.map(|ty| match ty.composite_type.inner {
                            CompositeInnerType::Func(ty) => signature(&ty),
                            _ => None,
                        }));
                }
            }
            Payload::ImportSection(imports) => {
                self.is_module = true;
                for import in imports.into_imports() {
                    let import = import?;
                    if let TypeRef::Func(ty) | TypeRef::FuncExact(ty) = import.ty {
                        self.functions.push(ty);
                        let signature = self.ty(ty);
                        let names = (import.module.into(), import.name.into(), signature);
                        self.module.imports.push(names);
                    }
                }
            }
            Payload::FunctionSection(functions) => {
                self.is_module = true;
                for ty in functions {
                    self.functions.push(ty?);
                }
            }
            Payload::ExportSection(exports) => {
                self.is_module = true;
                for export in exports {
                    let export = export?;
                    match export.kind {
                        ExternalKind::Func | ExternalKind::FuncExact => {
                            let ty = self.functions.get(export.index as usize);
                            let signature = ty.and_then(|ty| self.ty(*ty));
                            self.module.exports.push((export.name.into(), signature));
                        }
                        ExternalKind::Memory => self.module.memories.push(export.name.into()),
                        _ => {}
                    }
                }
            }
            Payload::MemorySection(_) | Payload::CodeSectionStart { .. } => self.is_module = true,
            _ => {}
        }
        Ok(())
    }

    fn ty(&self, index: u32) -> Option<CoreSignature> {
        self.types.get(index as usize).cloned().flatten()
    }
}

fn signature(ty: &FuncType) -> Option<CoreSignature> {
    let core = |types: &[ValType]| -> Option<Vec<CoreType>> {
        let types = types.iter().map(|ty| match ty {
            ValType::I32 => Some(CoreType::I32),
            ValType::I64 => Some(CoreType::I64),
            ValType::F32 => Some(CoreType::F32),
            ValType::F64 => Some(CoreType::F64),
            ValType::V128 | ValType::Ref(_) => None,
        });
        types.collect()
    };
    Some(CoreSignature {
        params: core(ty.params())?,
        results: core(ty.results())?,
    })
}
