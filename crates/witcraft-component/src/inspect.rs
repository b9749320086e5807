//! What is to be seen of a binary from outside, as data.

use serde::Serialize;
use wasmparser::{Parser, Payload};
use witcraft_abi::{Binary, Producer};
use witcraft_explain::provider;
use witcraft_model::{GENERATION, World};

use crate::error::Error;
use crate::sections::{self, HEADER, Unit};
use crate::{Callable, Kind, Shape, Wasm, callables, wit, world_of};

/// Everything about one binary.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Inspection {
    /// The schema of this data: `witcraft.inspect/1`.
    pub schema: &'static str,
    /// The file, as it was named.
    pub file: String,
    /// What it is.
    pub kind: Kind,
    /// How long it is, in bytes of its binary form.
    pub bytes: usize,
    /// How a core module starts.
    pub shape: Option<Shape>,
    /// What a component imports, or the modules that a core module imports from.
    pub imports: Vec<Import>,
    /// The interfaces and functions that a component exports, by name.
    pub exports: Vec<String>,
    /// The functions that can be called, each with a call to copy.
    pub functions: Vec<Callable>,
    /// The functions that a core module exports, with their core signatures.
    pub core_exports: Vec<CoreExport>,
    /// What made it.
    pub producers: Vec<Made>,
    /// The ABI that it speaks.
    pub abi: Abi,
    /// Where its bytes are.
    pub part: Part,
    /// Its WIT; `None` for a core module without.
    pub wit: Option<String>,
}

/// Something that is imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Import {
    /// `wasi:cli/stdout@0.2.12`, the name of a function of the world, or the name of a module.
    pub name: String,
    /// Who can provide it.
    pub provider: String,
    /// Whether `witcraft run` and `witcraft call` provide it.
    pub built_in: bool,
    /// The functions that are used of it.
    pub functions: Vec<String>,
}

/// A function that a core module exports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CoreExport {
    /// Its name.
    pub name: String,
    /// `(i32 i32) -> (i32)`; `None` where it takes something that the ABI does not have.
    pub signature: Option<String>,
}

/// A tool that had a hand in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Made {
    /// `language`, `processed-by` or `sdk`.
    pub field: String,
    /// Such as `rustc`.
    pub name: String,
    /// Such as `1.95.0`; may be empty.
    pub version: String,
}

/// The ABI that a binary speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Abi {
    /// In words: `component-model 0.2`, with `async` where it is used.
    pub name: String,
    /// Tools that are of another generation than the ones in Witcraft, in words.
    pub differs: Vec<String>,
}

/// A module or component, and where its bytes are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Part {
    /// Whether it is a component.
    pub component: bool,
    /// Its name, where it says one.
    pub name: Option<String>,
    /// How long it is, in bytes.
    pub bytes: usize,
    /// Its sections, the largest first; those of one name are one. Their bytes, with those of the
    /// parts and the header of eight bytes, are all there are.
    pub sections: Vec<Size>,
    /// The modules and components in it, in their order.
    pub parts: Vec<Part>,
}

/// How much a section takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Size {
    /// `code`, `data`, `types`, or the name of a custom section in quotation marks.
    pub name: String,
    /// In bytes, with the bytes that say where a section begins.
    pub bytes: usize,
    /// Whether it is custom: no runtime needs it.
    pub custom: bool,
}

impl Inspection {
    /// Looks into a binary.
    ///
    /// # Errors
    ///
    /// Where its sections or its types cannot be read.
    pub fn of(wasm: &Wasm<'_>) -> Result<Self, Error> {
        let unit = sections::read(wasm.bytes())?;
        let binary = Binary::read(wasm.bytes()).map_err(|error| Error::Malformed {
            offset: 0,
            reason: error.to_string(),
        })?;
        let world = world_of(wasm)?;
        let is_module = wasm.kind() == Kind::Module;
        let of_component = world.as_ref().filter(|_| wasm.kind() == Kind::Component);
        let text = match (&world, is_module) {
            (None, true) => None,
            _ => Some(wit(wasm)?),
        };
        let module = binary.modules.first().filter(|_| is_module);
        let exports = module.map_or(&[][..], |module| &module.exports);
        Ok(Self {
            schema: "witcraft.inspect/1",
            file: wasm.name().to_owned(),
            kind: wasm.kind(),
            bytes: wasm.bytes().len(),
            shape: is_module.then(|| Shape::of(wasm.bytes())).transpose()?,
            imports: match (of_component, module) {
                (Some(world), _) => component_imports(world),
                (None, Some(module)) => core_imports(module),
                (None, None) => Vec::new(),
            },
            exports: of_component.map_or(Vec::new(), |world| {
                world
                    .exports()
                    .into_iter()
                    .map(|entry| entry.name)
                    .collect()
            }),
            functions: of_component.map_or(Vec::new(), callables),
            core_exports: exports
                .iter()
                .map(|(name, signature)| CoreExport {
                    name: name.clone(),
                    signature: signature.as_ref().map(ToString::to_string),
                })
                .collect(),
            abi: Abi::of(&binary, wasm),
            producers: binary.producers.into_iter().map(Made::from).collect(),
            part: Part::of(&unit),
            wit: text,
        })
    }
}

fn import(name: &str, functions: Vec<String>) -> Import {
    let who = provider(name);
    Import {
        name: name.to_owned(),
        provider: who.to_string(),
        built_in: who.built_in(),
        functions,
    }
}

/// A module that a core module imports from: the ABI has names of its own for some.
fn core_import(name: &str, functions: Vec<String>) -> Import {
    if name.starts_with("[export]") {
        return Import {
            name: name.to_owned(),
            provider: "the component model: handles of its own resources".to_owned(),
            built_in: true,
            functions,
        };
    }
    let mut import = import(name, functions);
    if matches!(name, "$root" | "cm32p2") {
        import.provider = "the functions of the world: your host".to_owned();
    }
    import
}

fn component_imports(world: &World) -> Vec<Import> {
    let resolve = world.package().resolve();
    let items = resolve.worlds[world.id()].imports.iter();
    items
        .filter_map(|(key, item)| {
            let functions = match item {
                wit_parser::WorldItem::Interface { id, .. } => {
                    resolve.interfaces[*id].functions.keys().cloned().collect()
                }
                wit_parser::WorldItem::Function(_) => Vec::new(),
                // A type is not provided by anybody.
                wit_parser::WorldItem::Type { .. } => return None,
            };
            Some(import(&resolve.name_world_key(key), functions))
        })
        .collect()
}

fn core_imports(module: &witcraft_abi::Module) -> Vec<Import> {
    let mut found: Vec<Import> = Vec::new();
    for (from, name, _) in &module.imports {
        match found.iter_mut().find(|import| import.name == *from) {
            Some(import) => import.functions.push(name.clone()),
            None => found.push(core_import(from, vec![name.clone()])),
        }
    }
    found
}

impl From<Producer> for Made {
    fn from(producer: Producer) -> Self {
        Self {
            field: producer.field,
            name: producer.name,
            version: producer.version,
        }
    }
}

impl Abi {
    fn of(binary: &Binary, wasm: &Wasm<'_>) -> Self {
        let names = |test: &dyn Fn(&str, &str) -> bool| {
            binary.modules.iter().any(|module| {
                let imports = module
                    .imports
                    .iter()
                    .any(|(from, name, _)| test(from, name));
                imports || module.exports.iter().any(|(name, _)| test("", name))
            })
        };
        let name = if names(&|from, name| {
            from.contains("canonical_abi") || name.contains("canonical_abi")
        }) {
            "wit-bindgen before 0.3, which no current runtime speaks"
        } else if wasm.kind() == Kind::Module && names(&|from, _| from == "wasi_snapshot_preview1")
        {
            "WASI preview 1"
        } else if names(&|from, name| from.starts_with("cm32p2") || name.starts_with("cm32p2")) {
            "component-model 0.2, 32-bit memory, standard names"
        } else if names(&|_, name| name.starts_with("[async-")) || is_async(wasm.bytes()) {
            "component-model 0.2 with async, 32-bit memory"
        } else if wasm.kind() != Kind::Module || names(&|_, name| name == "cabi_realloc") {
            "component-model 0.2, 32-bit memory"
        } else {
            "core WebAssembly: nothing of the component model is used"
        };
        Self {
            name: name.to_owned(),
            differs: differing(&binary.producers),
        }
    }
}

/// Whether a component lifts or lowers asynchronously.
fn is_async(bytes: &[u8]) -> bool {
    let payloads = Parser::new(0).parse_all(bytes).flatten();
    let mut functions = payloads.filter_map(|payload| match payload {
        Payload::ComponentCanonicalSection(section) => Some(section.into_iter().flatten()),
        _ => None,
    });
    functions.any(|mut section| {
        section.any(|function| match function {
            wasmparser::CanonicalFunction::Lift { options, .. }
            | wasmparser::CanonicalFunction::Lower { options, .. } => {
                options.contains(&wasmparser::CanonicalOption::Async)
            }
            _ => false,
        })
    })
}

/// Bindings of another generation than the ones that Witcraft is built with.
fn differing(producers: &[Producer]) -> Vec<String> {
    let generation = |version: &str| -> Option<(u64, u64)> {
        let mut parts = version.split('.');
        let major = parts.next()?.parse().ok()?;
        Some((major, parts.next()?.parse().ok()?))
    };
    let own = GENERATION.iter().find(|(name, _)| *name == "wit-bindgen");
    let Some((_, own)) = own else {
        return Vec::new();
    };
    producers
        .iter()
        .filter(|made| made.name.starts_with("wit-bindgen"))
        .filter(|made| generation(&made.version) != generation(own))
        .map(|made| {
            format!(
                "{} {} made the bindings; Witcraft speaks the generation of {own}",
                made.name, made.version
            )
        })
        .collect()
}

impl Part {
    pub(crate) fn of(unit: &Unit) -> Self {
        let mut sections: Vec<Size> = Vec::new();
        let mut parts = Vec::new();
        for section in &unit.sections {
            let mut bytes = section.range.len();
            if let Some(inner) = &section.unit {
                parts.push(Self::of(inner));
                bytes -= inner.range.len();
            }
            let name = name(unit.is_component, section.id, section.custom.as_deref());
            match sections.iter_mut().find(|size| size.name == name) {
                Some(size) => size.bytes += bytes,
                None => sections.push(Size {
                    name,
                    bytes,
                    custom: section.custom.is_some(),
                }),
            }
        }
        sections.sort_by(|a, b| b.bytes.cmp(&a.bytes).then_with(|| a.name.cmp(&b.name)));
        Self {
            component: unit.is_component,
            name: unit.name.clone(),
            bytes: unit.range.len(),
            sections,
            parts,
        }
    }

    /// The bytes of custom sections, here and in all parts.
    #[must_use]
    pub fn custom_bytes(&self) -> usize {
        let own: usize = self
            .sections
            .iter()
            .filter(|it| it.custom)
            .map(|it| it.bytes)
            .sum();
        own + self.parts.iter().map(Self::custom_bytes).sum::<usize>()
    }

    /// What all sections, parts and the header add up to: [`Part::bytes`].
    #[must_use]
    pub fn total(&self) -> usize {
        let own: usize = self.sections.iter().map(|it| it.bytes).sum();
        HEADER + own + self.parts.iter().map(Self::total).sum::<usize>()
    }
}

/// How the specification calls a section.
fn name(is_component: bool, id: u8, custom: Option<&str>) -> String {
    const MODULE: [&str; 14] = [
        "custom",
        "types",
        "imports",
        "functions",
        "tables",
        "memory",
        "globals",
        "exports",
        "start",
        "elements",
        "code",
        "data",
        "data count",
        "tags",
    ];
    const COMPONENT: [&str; 13] = [
        "custom",
        "core modules",
        "core instances",
        "core types",
        "components",
        "instances",
        "aliases",
        "types",
        "canonical functions",
        "start",
        "imports",
        "exports",
        "values",
    ];
    if let Some(custom) = custom {
        return format!("\"{custom}\"");
    }
    let names: &[&str] = if is_component { &COMPONENT } else { &MODULE };
    names
        .get(usize::from(id))
        .map_or_else(|| format!("section {id}"), |name| (*name).to_owned())
}
