//! A world whose functions return what they are given, and its compiled guest.
//!
//! `echo-…` returns its argument, `many…` the tuple of all of them, and `relay-…` what a function of
//! the host returns for it: so that values cross imports as well, in both directions.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use quote::ToTokens;
use syn::visit_mut::VisitMut;
use wit_component::ComponentEncoder;
use witcraft_abi::{Crossing, Layouts, Shape, Value, find_type, signature};
use witcraft_codegen::Options;
use witcraft_host::wasmtime::{Caller, Config, Engine, Linker, Module, OptLevel};
use witcraft_model::wit::{Function, Resolve, Type, TypeDefKind};
use witcraft_model::{Input, Loader, Package};
use witcraft_project::WasmToolchain;
use witcraft_tests::guest::workspace;
use witcraft_tests::random::{Interface, Kinds, Random, interface};

use super::core_guest::{CoreGuest, State, func_type, import};

/// Types per guest.
const TYPES: usize = 30;

/// A guest that returns what it is given.
pub(crate) struct Echo {
    pub(crate) wit: String,
    pub(crate) component: Vec<u8>,
    pub(crate) engine: Engine,
    package: &'static Package,
    layouts: &'static Layouts<'static>,
    module: Module,
    linker: Linker<State>,
}

impl Echo {
    pub(crate) fn build(seed: u64, random: &mut Random) -> Self {
        // Handles in fixed-length lists make guests that do not compile (E0508), so that one seed has
        // handles and the next has everything in such lists.
        let kinds = Kinds {
            handles: seed % 2 == 1,
            plain_fixed: seed % 2 == 1,
            ..Kinds::default()
        };
        let types = interface(random, TYPES, kinds);
        let wit = wit(random, &types);
        let package = Loader::default()
            .load(&[Input::text("echo.wit", wit.clone())])
            .unwrap_or_else(|failure| panic!("seed {seed}: {failure}\n{wit}"));
        let world = package.world(None).unwrap();
        let bindings = witcraft_codegen::guest(&world, &Options::default())
            .unwrap_or_else(|found| panic!("seed {seed}: {found:?}\n{wit}"));
        let bytes = compile(seed, &source(&bindings));
        let component = ComponentEncoder::default()
            .validate(true)
            .module(&bytes)
            .unwrap()
            .encode()
            .unwrap();
        // Kept for good: a process has a few of them.
        let package: &'static Package = Box::leak(Box::new(package));
        let layouts: &'static Layouts<'static> =
            Box::leak(Box::new(Layouts::new(package.resolve())));
        let mut config = Config::new();
        config
            // Each runs for a moment only: what counts is how fast it is compiled.
            .cranelift_opt_level(OptLevel::None)
            .wasm_component_model_map(true)
            .wasm_component_model_fixed_length_lists(true);
        let engine = Engine::new(&config).unwrap();
        Self {
            module: Module::new(&engine, &bytes).unwrap(),
            linker: host(&engine, layouts),
            wit,
            component,
            engine,
            package,
            layouts,
        }
    }

    pub(crate) fn resolve(&self) -> &'static Resolve {
        self.package.resolve()
    }

    pub(crate) fn layouts(&self) -> &'static Layouts<'static> {
        self.layouts
    }

    pub(crate) fn functions(&self) -> impl Iterator<Item = &'static Function> + use<> {
        functions(self.resolve(), "echo")
    }

    /// The WIT of one function: itself, and the types that it needs.
    pub(crate) fn relevant(&self, function: &Function) -> String {
        let name = format!("    {}: func", function.name);
        let mut wanted: Vec<&str> = self
            .wit
            .lines()
            .filter(|line| line.starts_with(&name))
            .collect();
        let mut kept: Vec<&str> = wanted.clone();
        let words = |line: &'_ str| -> Vec<String> {
            let words = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
            words.map(str::to_owned).collect()
        };
        while let Some(line) = wanted.pop() {
            for word in words(line) {
                let defines = |line: &&str| {
                    let parts = words(line.trim_start());
                    let keyword = ["record", "variant", "enum", "flags", "type"];
                    keyword.contains(&parts[0].as_str()) && parts.get(1) == Some(&word)
                };
                let mut lines = self.wit.lines().filter(|line| !kept.contains(line));
                if let Some(found) = lines.find(defines) {
                    kept.push(found);
                    wanted.push(found);
                }
            }
        }
        kept.reverse();
        kept.join("\n")
    }

    /// A fresh instance of the core module.
    pub(crate) fn instantiate(&self) -> CoreGuest {
        CoreGuest::linked(&self.module, &self.linker, State::default())
    }
}

/// The functions of one interface.
pub(crate) fn functions(
    resolve: &'static Resolve,
    name: &'static str,
) -> impl Iterator<Item = &'static Function> + use<> {
    let interfaces = resolve.interfaces.iter();
    interfaces
        .filter(move |(_, interface)| interface.name.as_deref() == Some(name))
        .flat_map(|(_, interface)| interface.functions.values())
}

/// A host of core modules that returns what it is given, by way of the interpreter.
fn host(engine: &Engine, layouts: &'static Layouts<'static>) -> Linker<State> {
    let mut linker = Linker::new(engine);
    let resolve = layouts.resolve();
    let mut types = resolve.types.iter();
    if let Some((handle, _)) = types.find(|(_, ty)| matches!(ty.kind, TypeDefKind::Resource)) {
        let drop = move |mut caller: Caller<'_, State>, index: i32| {
            let handles = &mut caller.data_mut().handles;
            handles.drop_handle(handle, index as u32).unwrap();
        };
        linker
            .func_wrap("test:echo/types", "[resource-drop]handle", drop)
            .unwrap();
    }
    for function in functions(resolve, "host") {
        let found = signature(layouts, function, Crossing::Import).core;
        let ty = func_type(engine, &found);
        linker
            .func_new(
                "test:echo/host",
                &function.name,
                ty,
                |mut caller, params, results| {
                    import(&mut caller, layouts, function, params, results, |values| {
                        Some(expected(values))
                    });
                    Ok(())
                },
            )
            .unwrap();
    }
    linker
}

/// What a function has to return: its argument, or the tuple of all of them.
pub(crate) fn expected(arguments: &[Value]) -> Value {
    match arguments {
        [one] => one.clone(),
        several => Value::Record(several.to_vec()),
    }
}

/// Whether the generated guest leaks what it returns: wit-bindgen-core 0.60 frees nothing inside a
/// fixed-length list (`deallocate_indirect` passes over them).
pub(crate) fn leaks_upstream(layouts: &Layouts<'_>, ty: &Type) -> bool {
    let leaks = |ty: &Type| leaks_upstream(layouts, ty);
    match Shape::of(layouts.resolve(), ty) {
        Shape::FixedList(element, _) => layouts.of(element).lists,
        Shape::List(element) => leaks(element),
        Shape::Map(key, value) => leaks(key) || leaks(value),
        Shape::Record(fields) => fields.iter().any(|field| leaks(field.ty)),
        Shape::Variant(cases) => cases.iter().filter_map(|case| case.ty).any(leaks),
        _ => false,
    }
}

/// A value with its maps in one order: guests keep them in an order of their own.
pub(crate) fn sorted(value: &Value) -> Value {
    let all = |values: &[Value]| values.iter().map(sorted).collect();
    match value {
        Value::List(values) => Value::List(all(values)),
        Value::Record(values) => Value::Record(all(values)),
        Value::Variant(case, Some(payload)) => {
            Value::Variant(*case, Some(Box::new(sorted(payload))))
        }
        Value::Map(pairs) => {
            let mut pairs: Vec<(Value, Value)> = pairs
                .iter()
                .map(|(key, value)| (sorted(key), sorted(value)))
                .collect();
            pairs.sort_by_key(|(key, _)| format!("{key:?}"));
            Value::Map(pairs)
        }
        other => other.clone(),
    }
}

fn wit(random: &mut Random, types: &Interface) -> String {
    let names = types.names.join(", ");
    let wraps: Vec<String> = types
        .names
        .iter()
        .map(|name| format!("wrap-{name}"))
        .collect();
    let all = format!("    use types.{{{names}, {}}};\n", wraps.join(", "));
    let mut text = format!("package test:echo;\n\ninterface types {{\n{}", types.text);
    for name in &types.names {
        let _ = writeln!(text, "    record wrap-{name} {{ it: {name} }}");
    }
    // wit-bindgen 0.60 generates imports that do not compile (E0508) where one of these is passed.
    let alone = format!("{text}}}\n\nworld w {{\n    import types;\n}}\n");
    let package = Loader::default()
        .load(&[Input::text("types.wit", alone.clone())])
        .unwrap_or_else(|failure| panic!("{failure}\n{alone}"));
    let layouts = Layouts::new(package.resolve());
    let crosses = |name: &&String| {
        let (_, id) = find_type(&package, name).unwrap();
        !leaks_upstream(&layouts, &Type::Id(id))
    };
    let relays: String = types
        .names
        .iter()
        .filter(crosses)
        .map(|name| format!("    relay-{name}: func(a: wrap-{name}) -> wrap-{name};\n"))
        .collect();
    let _ = write!(
        text,
        "}}\n\ninterface host {{\n{all}{relays}}}\n\ninterface echo {{\n{all}{relays}"
    );
    for name in &types.names {
        let _ = writeln!(text, "    echo-{name}: func(a: {name}) -> {name};");
    }
    for index in 0..TYPES / 4 {
        let count = 2 + random.below(6);
        let picked: Vec<&String> = (0..count).map(|_| random.pick(&types.names)).collect();
        let params = picked.iter().enumerate();
        let params: Vec<String> = params.map(|(i, ty)| format!("p{i}: {ty}")).collect();
        let names: Vec<&str> = picked.iter().map(|name| name.as_str()).collect();
        let _ = writeln!(
            text,
            "    many{index}: func({}) -> tuple<{}>;",
            params.join(", "),
            names.join(", ")
        );
    }
    text + "}\n\nworld echoing {\n    import host;\n    export echo;\n}\n"
}

/// Adds an implementation beside each trait that has one to be.
#[derive(Default)]
struct Implement {
    /// The functions of the host that take their argument by reference.
    by_reference: Vec<String>,
}

impl Implement {
    /// Functions that only the host's module has.
    fn host(&mut self, items: &[syn::Item]) {
        for item in items {
            let syn::Item::Fn(function) = item else {
                continue;
            };
            let by_reference = function.sig.inputs.iter().any(|input| {
                matches!(input, syn::FnArg::Typed(input) if matches!(*input.ty, syn::Type::Reference(_)))
            });
            if by_reference {
                self.by_reference.push(function.sig.ident.to_string());
            }
        }
    }
}

impl VisitMut for Implement {
    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        syn::visit_mut::visit_item_mod_mut(self, module);
        let Some((_, items)) = &mut module.content else {
            return;
        };
        if module.ident == "host" {
            self.host(items);
        }
        let found = items.iter().find_map(|item| match item {
            syn::Item::Trait(found) if found.ident == "Guest" => Some(found.clone()),
            _ => None,
        });
        if let Some(found) = found {
            items.push(syn::parse_str("pub struct Echo;").unwrap());
            items.push(implementation(&found, &self.by_reference));
        }
    }
}

fn implementation(guest: &syn::ItemTrait, by_reference: &[String]) -> syn::Item {
    let mut text = String::from("impl Guest for super::super::super::super::Echo {");
    for item in &guest.items {
        let syn::TraitItem::Fn(function) = item else {
            continue;
        };
        let names: Vec<String> = function
            .sig
            .inputs
            .iter()
            .filter_map(|input| match input {
                syn::FnArg::Typed(input) => Some(input.pat.to_token_stream().to_string()),
                syn::FnArg::Receiver(_) => None,
            })
            .collect();
        let name = function.sig.ident.to_string();
        let reference = if by_reference.contains(&name) {
            "&"
        } else {
            ""
        };
        let body = match &names[..] {
            [one] if name.starts_with("relay_") => {
                format!("crate::test::echo::host::{name}({reference}{one})")
            }
            [one] => one.clone(),
            several => format!("({})", several.join(", ")),
        };
        let _ = write!(text, "{} {{ {body} }}", function.sig.to_token_stream());
    }
    syn::parse_str(&(text + "}")).unwrap()
}

/// The bindings, functions that return what they are given, and an allocator that counts.
fn source(bindings: &str) -> String {
    let mut file = syn::parse_file(bindings).unwrap();
    Implement::default().visit_file_mut(&mut file);
    format!(
        "{}\n{}",
        file.to_token_stream(),
        r#"
        pub struct Echo;
        export!(Echo);

        struct Counting;
        static LIVE: core::sync::atomic::AtomicUsize = core::sync::atomic::AtomicUsize::new(0);
        #[global_allocator]
        static ALLOCATOR: Counting = Counting;
        unsafe impl std::alloc::GlobalAlloc for Counting {
            unsafe fn alloc(&self, layout: std::alloc::Layout) -> *mut u8 {
                LIVE.fetch_add(layout.size(), core::sync::atomic::Ordering::Relaxed);
                unsafe { std::alloc::System.alloc(layout) }
            }
            unsafe fn dealloc(&self, at: *mut u8, layout: std::alloc::Layout) {
                LIVE.fetch_sub(layout.size(), core::sync::atomic::Ordering::Relaxed);
                unsafe { std::alloc::System.dealloc(at, layout) }
            }
        }
        #[unsafe(no_mangle)]
        pub extern "C" fn live_bytes() -> usize {
            LIVE.load(core::sync::atomic::Ordering::Relaxed)
        }
        "#
    )
}

fn compile(seed: u64, source: &str) -> Vec<u8> {
    let root = fs::canonicalize(workspace()).unwrap();
    // Packages of their own, which share what they depend on.
    let folder = root.join("target/echo").join(format!("seed-{seed}"));
    fs::create_dir_all(folder.join("src")).unwrap();
    let runtime = root.join("crates/witcraft-guest");
    let manifest = format!(
        "[package]\nname = \"echo-{seed}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [lib]\ncrate-type = [\"cdylib\"]\n\n\
         [dependencies]\nwitcraft-guest = {{ path = {:?}, default-features = false }}\n\n\
         [profile.dev]\ndebug = false\nopt-level = \"s\"\n\n[workspace]\n",
        runtime.display().to_string()
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    // The versions that the workspace has, which are there without a network.
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    fs::write(folder.join("src/lib.rs"), source).unwrap();
    let target = "wasm32-unknown-unknown";
    let directory: PathBuf = root.join("target/echo/target");
    let output = WasmToolchain::find()
        .unwrap()
        .cargo()
        .current_dir(&folder)
        .args(["build", "--quiet", "--target", target, "--target-dir"])
        .arg(&directory)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "seed {seed} does not compile:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let module = directory
        .join(target)
        .join("debug")
        .join(format!("echo_{seed}.wasm"));
    fs::read(module).unwrap()
}
