//! Guests in Rust, compiled: one program for each version of an interface and each side, all in one run of Cargo.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use quote::ToTokens;
use syn::visit_mut::VisitMut;
use wasmtime::Engine;
use wasmtime::component::Component;
use wit_component::ComponentEncoder;
use witcraft_codegen::Options;
use witcraft_config::Config;
use witcraft_host::wasmtime;
use witcraft_model::World;
use witcraft_project::{TARGET, WasmToolchain};
use witcraft_tests::guest::workspace;

use crate::host::Side;
use crate::row::Half;

/// A guest that was written against one version of the interface.
pub(crate) struct Source<'a> {
    pub(crate) half: &'a Half,
    pub(crate) world: &'a World,
    /// What its bindings are generated for: the same, or another version.
    pub(crate) bindings: &'a World,
    pub(crate) side: Side,
}

/// Programs to compile, by names; equal ones once.
#[derive(Default)]
pub(crate) struct Guests {
    /// The text of a program, and what it is called.
    programs: BTreeMap<String, String>,
}

/// The components of [`Guests`], as bytes and as wasmtime loads them.
pub(crate) struct Components(BTreeMap<String, (Vec<u8>, Component)>);

impl Guests {
    /// Adds a guest, as somebody would write it; the name that it gets.
    pub(crate) fn add(&mut self, source: &Source<'_>, asynchronous: bool) -> String {
        let text = program(source, asynchronous);
        let next = format!("guest{}", self.programs.len());
        self.programs.entry(text).or_insert(next).clone()
    }

    /// Compiles all of them.
    pub(crate) fn compile(self, engine: &Engine) -> Components {
        let output = self.cargo("evolution-guests", &["build", "--quiet"]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let programs = target().join(TARGET).join("debug/examples");
        let load = |name: &String| {
            let path: PathBuf = programs.join(name).with_extension("wasm");
            let module =
                fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let bytes = encode(&module).unwrap_or_else(|error| panic!("{name}: {error:?}"));
            let component =
                Component::new(engine, &bytes).unwrap_or_else(|error| panic!("{name}: {error:?}"));
            (name.clone(), (bytes, component))
        };
        let names: Vec<String> = self.programs.into_values().collect();
        let (first, second) = names.split_at(names.len() / 2);
        let components = std::thread::scope(|scope| {
            let other = scope.spawn(|| second.iter().map(load).collect::<Vec<_>>());
            let mut all: Vec<_> = first.iter().map(load).collect();
            all.extend(other.join().unwrap());
            all
        });
        Components(components.into_iter().collect())
    }

    /// What the compiler says against each that it refuses: its first error, in one line.
    pub(crate) fn check(self) -> BTreeMap<String, String> {
        let arguments = ["check", "--keep-going", "--message-format=json"];
        let output = self.cargo("evolution-sources", &arguments);
        let mut errors = BTreeMap::new();
        for message in cargo_metadata::Message::parse_stream(output.stdout.as_slice()) {
            let cargo_metadata::Message::CompilerMessage(found) = message.unwrap() else {
                continue;
            };
            if found.message.level == cargo_metadata::diagnostic::DiagnosticLevel::Error {
                errors
                    .entry(found.target.name)
                    .or_insert(found.message.message);
            }
        }
        assert!(
            output.status.success() || !errors.is_empty(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        errors
    }

    /// Writes a crate with the programs as its examples, and runs Cargo on all of them.
    fn cargo(&self, name: &str, arguments: &[&str]) -> Output {
        let folder = workspace().join("target/scratch").join(name);
        write(&folder.join("Cargo.toml"), &self.manifest(name));
        // The same versions as everywhere else.
        let lock = fs::read_to_string(workspace().join("Cargo.lock")).unwrap();
        if !folder.join("Cargo.lock").exists() {
            write(&folder.join("Cargo.lock"), &lock);
        }
        let nothing = "//! Nothing: the programs are the examples.\n";
        write(&folder.join("src/lib.rs"), nothing);
        for (text, name) in &self.programs {
            let path = folder.join("examples").join(name).with_extension("rs");
            write(&path, text);
        }
        WasmToolchain::find()
            .unwrap_or_else(|error| panic!("{error}"))
            .cargo()
            .current_dir(&folder)
            .args(arguments)
            .args([
                "--examples",
                "--offline",
                "--target",
                TARGET,
                "--target-dir",
            ])
            .arg(target())
            .output()
            .unwrap()
    }

    fn manifest(&self, name: &str) -> String {
        let crates = workspace().join("crates").canonicalize().unwrap();
        let mut text = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\nautoexamples = false\n\n\
             [dependencies]\nwitcraft-guest = {{ path = \"{}/witcraft-guest\", default-features = false, \
             features = [\"async\"] }}\n\n[workspace]\n\n\
             [profile.dev]\nopt-level = 1\ndebug = false\nincremental = false\n",
            crates.display()
        );
        for name in self.programs.values() {
            text += &format!("\n[[example]]\nname = \"{name}\"\ncrate-type = [\"cdylib\"]\n");
        }
        text
    }
}

impl Components {
    pub(crate) fn get(&self, name: &str) -> (&[u8], &Component) {
        let (bytes, component) = &self.0[name];
        (bytes, component)
    }

    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }
}

/// Where guests are compiled: not the folder of the build that runs the tests, on which Cargo holds a lock.
fn target() -> PathBuf {
    workspace().join("target/guests")
}

/// Leaves equal files alone, so that Cargo does not compile them again.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn encode(module: &[u8]) -> anyhow::Result<Vec<u8>> {
    ComponentEncoder::default()
        .validate(true)
        .module(module)?
        .encode()
}

fn program(source: &Source<'_>, asynchronous: bool) -> String {
    let Source {
        half,
        world,
        bindings,
        side,
    } = source;
    let config = "[rust]\nderives = [\"PartialEq\"]\n";
    let config = Config::parse("witcraft.toml", config, PathBuf::new()).unwrap();
    let options = Options::default()
        .format(false)
        .bindings(config.bindings(witcraft_codegen::Side::Guest).clone());
    let bindings = witcraft_codegen::guest(bindings, &options);
    let bindings = bindings.unwrap_or_else(|error| panic!("{error}"));
    let (implementation, module) = match side {
        Side::Import => (importing(half, asynchronous), "bindings::a::b::i"),
        Side::Export => (exporting(half, world), "bindings::exports::a::b::i"),
    };
    format!(
        "#![allow(warnings)]\nmod bindings {{\n{}\n}}\n\n{implementation}\n\
         mod knowledge {{\nuse super::{module}::*;\n{}\n}}\n",
        inner(&bindings),
        half.knows
    )
}

/// What can stand inside of a module.
fn inner(bindings: &str) -> String {
    let lines = bindings
        .lines()
        .filter(|line| !line.starts_with("#![") && !line.starts_with("//!"));
    lines.collect::<Vec<_>>().join("\n")
}

fn importing(half: &Half, asynchronous: bool) -> String {
    let others = half.others.iter().filter(|other| other.in_world);
    let others: String = others
        .map(|other| format!("use bindings::a::b::{}::*;\n", other.name.replace('-', "_")))
        .collect();
    let word = if asynchronous { "async " } else { "" };
    format!(
        "use bindings::a::b::i::*;\n{others}struct Component;\nbindings::export!(Component with_types_in bindings);\n\
         impl bindings::Guest for Component {{\n{word}fn run() {{\n{}}}\n}}\n",
        half.uses
    )
}

/// The start that Witcraft itself writes, with bodies for its `todo!()`.
fn exporting(half: &Half, world: &World) -> String {
    let stub = witcraft_codegen::scaffold::stub(world, "bindings.rs", &Default::default())
        .unwrap_or_else(|error| panic!("{error}"));
    let mut file = syn::parse_file(&stub).unwrap();
    file.attrs.clear();
    file.items
        .retain(|item| !matches!(item, syn::Item::Mod(found) if found.content.is_none()));
    Bodies(half).visit_file_mut(&mut file);
    file.into_token_stream().to_string()
}

struct Bodies<'a>(&'a Half);

impl VisitMut for Bodies<'_> {
    fn visit_impl_item_fn_mut(&mut self, function: &mut syn::ImplItemFn) {
        let name = function.sig.ident.to_string().replace('_', "-");
        let found = self.0.bodies.iter().find(|(known, _)| *known == name);
        let (_, body) = found.unwrap_or_else(|| panic!("no body for `{name}`"));
        let params = function.sig.inputs.iter().filter_map(|param| match param {
            syn::FnArg::Typed(param) => Some(param.pat.to_token_stream().to_string()),
            syn::FnArg::Receiver(_) => None,
        });
        let params: String = params.map(|param| format!("{param}, ")).collect();
        let body = format!("{{ {} }}", body.replace("PARAMS", &format!("({params})")));
        function.block = syn::parse_str(&body).unwrap_or_else(|error| panic!("{body}: {error}"));
    }

    fn visit_item_struct_mut(&mut self, item: &mut syn::ItemStruct) {
        // What stands behind a resource is a number here.
        let name = &item.ident;
        if name.to_string().starts_with("My") {
            *item = syn::parse_quote!(pub(crate) struct #name(pub(crate) u32););
        }
    }
}
