//! A component from a core module.

use wasm_encoder::{CustomSection, Encode, Section};
use wasmparser::{ExternalKind, Parser, Payload};
use wit_component::{ComponentEncoder, StringEncoding, metadata};
use witcraft_diagnostics::Diagnostic;
use witcraft_explain::About;
use witcraft_model::{World, guard};

use crate::adapt::{Adapter, PREVIEW1, Shape, adapter_bytes};
use crate::error::Error;
use crate::{Kind, Wasm, misfits, validate, world_of};

/// Which adapter stands for WASI preview 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Adapt {
    /// The one that the module's shape asks for.
    #[default]
    Auto,
    /// None.
    Never,
    /// This one, whether it is needed or not.
    With(Adapter),
}

/// Makes components of core modules.
#[derive(Clone, Debug, Default)]
pub struct Encoder {
    adapt: Adapt,
    adapters: Vec<(String, Vec<u8>)>,
    world: Option<World>,
}

/// A component, and how it came to be.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Encoded {
    /// The component. It is valid.
    pub bytes: Vec<u8>,
    /// The shape of the module.
    pub shape: Shape,
    /// The adapter of WASI preview 1 that is in it.
    pub adapter: Option<Adapter>,
    /// What should be looked at, and did not keep the component from being made.
    pub warnings: Vec<Diagnostic>,
}

impl Encoder {
    /// Which adapter stands for WASI preview 1.
    #[must_use]
    pub fn adapt(mut self, adapt: Adapt) -> Self {
        self.adapt = adapt;
        self
    }

    /// Adds an adapter of your own, for what the module imports under this name. One for
    /// `wasi_snapshot_preview1` replaces the built-in one.
    #[must_use]
    pub fn adapter(mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        self.adapters.push((name.into(), bytes.into()));
        self
    }

    /// The world of a module that does not say itself what its world is.
    #[must_use]
    pub fn world(mut self, world: World) -> Self {
        self.world = Some(world);
        self
    }

    /// Makes a component.
    ///
    /// # Errors
    ///
    /// [`Error::WrongKind`] where it is no module, [`Error::Invalid`] where it is not valid, and
    /// [`Error::Encode`] with all that does not fit the module's world.
    pub fn encode(&self, module: &Wasm<'_>) -> Result<Encoded, Error> {
        module.expect(Kind::Module)?;
        let shape = Shape::of(module.bytes())?;
        let own = self.adapters.iter().any(|(name, _)| name == PREVIEW1);
        let adapter = match self.adapt {
            Adapt::Never => None,
            Adapt::Auto if own => None,
            Adapt::Auto => shape.adapter(),
            Adapt::With(adapter) => Some(adapter),
        };
        let with_world;
        let bytes = match &self.world {
            None => module.bytes(),
            Some(world) => {
                with_world = embed(module.bytes(), world)?;
                &with_world
            }
        };
        let made = guard::catch(|| self.run(bytes, adapter)).map_err(|message| Error::Panic {
            doing: "making the component",
            message,
        });
        let bytes = match made {
            Ok(Ok(bytes)) => bytes,
            // A module that is not valid is the reason for whatever else is said, a panic among it.
            Ok(Err(chain)) => {
                validate(module)?;
                return Err(self.explain(module, bytes, chain));
            }
            Err(panic) => {
                validate(module)?;
                return Err(panic);
            }
        };
        let warnings = self.warnings(module, adapter)?;
        Ok(Encoded {
            bytes,
            shape,
            adapter,
            warnings,
        })
    }

    fn run(&self, module: &[u8], adapter: Option<Adapter>) -> Result<Vec<u8>, Vec<String>> {
        let made = (|| {
            let mut encoder = ComponentEncoder::default().validate(true).module(module)?;
            if let Some(adapter) = adapter {
                encoder = encoder.adapter(PREVIEW1, adapter_bytes(adapter))?;
            }
            for (name, bytes) in &self.adapters {
                encoder = encoder.adapter(name, bytes)?;
            }
            encoder.encode()
        })();
        made.map_err(|error| error.chain().map(ToString::to_string).collect())
    }

    /// What `wit-component` said first, what it means, and all that does not fit the world.
    fn explain(&self, module: &Wasm<'_>, bytes: &[u8], chain: Vec<String>) -> Error {
        let world = match &self.world {
            Some(world) => Some(world.clone()),
            None => world_of(module).ok().flatten(),
        };
        let wanted = world.as_ref().map_or(Vec::new(), World::imports);
        let about = About::file(module.name())
            .imports(imports(bytes))
            .world(wanted.into_iter().map(|entry| entry.name))
            .exports(exports(bytes));
        let explanation = witcraft_explain::find(&chain, &about).map(Box::new);
        let found = world.as_ref().map(|world| misfits(module, world));
        let found = found.unwrap_or_default().into_iter();
        Error::Encode {
            chain,
            explanation,
            has_world: world.is_some(),
            twice: twice(module.bytes()),
            misfits: found.filter(Diagnostic::is_error).collect(),
        }
    }

    fn warnings(
        &self,
        module: &Wasm<'_>,
        adapter: Option<Adapter>,
    ) -> Result<Vec<Diagnostic>, Error> {
        let mut warnings = Vec::new();
        let program = matches!(adapter, Some(Adapter::Command));
        let says = metadata_sections(module.bytes()).next().is_some();
        if self.world.is_none() && !says && !program {
            let message =
                "the module does not say what its world is: the component exports nothing";
            warnings.push(
                Diagnostic::warning("no-world-embedded", message)
                    .at_path(module.name())
                    .note("bindings leave the world in a custom section; this module has none")
                    .help("name the WIT: `--wit wit`, and `-w WORLD` if it has several worlds")
                    .help(
                        "or, in Rust, depend on `witcraft-guest` and write `export!`: without it \
                         nothing of the bindings is linked",
                    ),
            );
        }
        Ok(warnings)
    }
}

/// The module with its world in a custom section.
fn embed(module: &[u8], world: &World) -> Result<Vec<u8>, Error> {
    let resolve = world.package().resolve();
    let encoded =
        guard::catch(|| metadata::encode(resolve, world.id(), StringEncoding::UTF8, None))
            .map_err(|message| Error::Panic {
                doing: "encoding the world",
                message,
            })?
            .map_err(|error| Error::Encode {
                chain: error.chain().map(ToString::to_string).collect(),
                explanation: None,
                has_world: true,
                twice: None,
                misfits: Vec::new(),
            })?;
    let section = CustomSection {
        name: "component-type".into(),
        data: (&encoded).into(),
    };
    let mut bytes = module.to_vec();
    bytes.push(section.id());
    section.encode(&mut bytes);
    Ok(bytes)
}

/// The custom sections in which bindings leave the world, as binary WIT packages.
pub(crate) fn metadata_sections(module: &[u8]) -> impl Iterator<Item = &[u8]> {
    let payloads = Parser::new(0).parse_all(module);
    payloads.filter_map(|payload| match payload {
        Ok(Payload::CustomSection(section)) if section.name().starts_with("component-type") => {
            Some(section.data())
        }
        _ => None,
    })
}

/// The first section of a world that holds several: the same binary header is in it more than once.
fn twice(module: &[u8]) -> Option<String> {
    const HEADER: &[u8] = b"\0asm\x0d\0\x01\0";
    let payloads = Parser::new(0).parse_all(module).flatten();
    payloads
        .filter_map(|payload| match payload {
            Payload::CustomSection(section) => Some(section),
            _ => None,
        })
        .filter(|section| section.name().starts_with("component-type"))
        .find(|section| {
            let starts = section.data().windows(HEADER.len());
            starts.filter(|bytes| *bytes == HEADER).count() > 1
        })
        .map(|section| section.name().to_owned())
}

/// The modules that a core module imports from, each once.
fn imports(module: &[u8]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for payload in Parser::new(0).parse_all(module).flatten() {
        if let Payload::ImportSection(imports) = payload {
            for import in imports.into_imports().flatten() {
                if !names.iter().any(|name| name == import.module) {
                    names.push(import.module.to_owned());
                }
            }
        }
    }
    names
}

/// The functions that a core module exports.
fn exports(module: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(module).flatten() {
        if let Payload::ExportSection(exports) = payload {
            let functions = exports.into_iter().flatten();
            let functions = functions.filter(|export| export.kind == ExternalKind::Func);
            names.extend(functions.map(|export| export.name.to_owned()));
        }
    }
    names
}
