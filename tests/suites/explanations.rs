//! Explanations, each of an error that is really made: by the runtime, by the tools, by the compiler.
//!
//! Upstream's words change; then these tests fail, and not the people who meet the new ones.

use std::fmt::Display;
use std::process::Command;

use wit_bindgen_core::Files;
use wit_parser::{Resolve, UnresolvedPackageGroup};
use witcraft_component::{Adapt, Encoder, Wasm, callables, world_of};
use witcraft_explain::{About, Explanation, find};
use witcraft_host::wasmtime::component::{Component, Linker, ResourceTable};
use witcraft_host::wasmtime::{self, Config, Engine, Module, Store};
use witcraft_host::wasmtime_wasi::p2::bindings::sync::Command as WasiCommand;
use witcraft_host::wasmtime_wasi::p2::pipe::MemoryOutputPipe;
use witcraft_host::wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView, p2};
use witcraft_model::{Input, Loader, World};

const LIBRARY: &str = r#"(component
    (core module $m (func (export "f") (param i32 i32 i32 i32) (result i32) unreachable))
    (core instance $i (instantiate $m))
    (func $f (param "a" u32) (param "b" u32) (param "c" u32) (param "d" u32) (result u32)
        (canon lift (core func $i "f")))
    (instance $x (export "add" (func $f)))
    (export "local:demo/numbers@1.0.0" (instance $x))
    (export "f" (func $f)))"#;

/// The explanation of an error, which names all of these.
fn explained<T: Display>(
    chain: impl IntoIterator<Item = T>,
    about: &About,
    code: &str,
    parts: &[&str],
) -> Explanation {
    let chain: Vec<String> = chain.into_iter().map(|said| said.to_string()).collect();
    let found = find(&chain, about).unwrap_or_else(|| panic!("not explained: {chain:#?}"));
    assert_eq!(found.code, code, "{chain:#?}");
    let text = found.to_string();
    for part in parts {
        assert!(
            text.contains(part),
            "`{part}` is not in:\n{text}\n{chain:#?}"
        );
    }
    found
}

fn by_wasmtime(error: &wasmtime::Error, about: &About, code: &str, parts: &[&str]) -> Explanation {
    explained(error.chain(), about, code, parts)
}

/// What a module that does not become a component is told.
fn encode(text: &str, wit: Option<&str>, adapt: Adapt) -> witcraft_component::Error {
    let module = Wasm::read("guest.wasm", text.as_bytes()).unwrap();
    let mut encoder = Encoder::default().adapt(adapt);
    if let Some(wit) = wit {
        encoder = encoder.world(world(wit));
    }
    encoder.encode(&module).unwrap_err()
}

fn by_encoder(error: witcraft_component::Error, code: &str, parts: &[&str]) {
    assert_eq!(error.code(), code, "{error}");
    let failure = error.failure("guest.wasm");
    let found = &failure.diagnostics[0];
    let text = format!("{:#?}", (&found.message, &found.notes, &found.helps));
    for part in parts {
        assert!(text.contains(part), "`{part}` is not in {text}");
    }
}

fn world(wit: &str) -> World {
    let package = Loader::default()
        .load(&[Input::text("demo.wit", wit)])
        .unwrap();
    package.world(None).unwrap()
}

/// WebAssembly text as a binary.
fn binary(text: &str) -> Vec<u8> {
    wat::parse_str(text).unwrap()
}

struct Host {
    wasi: WasiCtx,
    table: ResourceTable,
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

fn host(wasi: WasiCtx) -> Host {
    let table = ResourceTable::new();
    Host { wasi, table }
}

#[test]
fn a_module_where_a_component_is_expected() {
    let error = Component::new(&Engine::default(), binary("(module)"))
        .map(|_| ())
        .unwrap_err();
    let parts = [
        "`guest.wasm`",
        "witcraft component new guest.wasm -o guest.component.wasm",
    ];
    by_wasmtime(
        &error,
        &About::file("guest.wasm"),
        "module-as-component",
        &parts,
    );
}

#[test]
fn a_component_where_a_module_is_expected() {
    let error = Module::new(&Engine::default(), binary("(component)"))
        .map(|_| ())
        .unwrap_err();
    let about = About::file("plugin.wasm");
    by_wasmtime(
        &error,
        &about,
        "component-as-module",
        &["witcraft call plugin.wasm"],
    );
    // A parser that knows modules only.
    let bytes = Wasm::read("c", b"(component)")
        .unwrap()
        .into_bytes()
        .into_owned();
    let modules = wasmparser::WasmFeatures::WASM2;
    let mut validator = wasmparser::Validator::new_with_features(modules);
    let error = validator.validate_all(&bytes).map(|_| ()).unwrap_err();
    explained([error], &about, "component-as-module", &[]);
}

#[test]
fn what_is_not_webassembly() {
    let engine = Engine::default();
    let load = |bytes: &[u8]| {
        Component::from_binary(&engine, bytes)
            .map(|_| ())
            .unwrap_err()
    };
    let about = About::file("plugin.wasm");
    by_wasmtime(
        &load(b"<!DOCTYPE html>"),
        &about,
        "not-wasm",
        &["does not begin"],
    );
    by_wasmtime(
        &load(b"\0asm\x0d\0\x01\0\x01"),
        &about,
        "not-wasm",
        &["ends before"],
    );
}

#[test]
fn an_import_that_nobody_provides() {
    let engine = Engine::default();
    let text = r#"(component
        (import "wasi:http/types@0.2.12" (instance (export "fields" (type (sub resource))))))"#;
    let component = Component::new(&engine, binary(text)).unwrap();
    let linker = Linker::<()>::new(&engine);
    let error = linker
        .instantiate(Store::new(&engine, ()), &component)
        .map(|_| ())
        .unwrap_err();
    let about = About::file("plugin.wasm");
    let parts = [
        "`wasi:http/types@0.2.12`",
        "wasmtime-wasi-http",
        "`wasi-http`",
        "0.2.12",
    ];
    by_wasmtime(&error, &about, "import-not-provided", &parts);
}

#[test]
fn an_import_of_another_version() {
    let engine = Engine::default();
    let text = r#"(component (import "local:demo/log@2.0.0" (instance (export "log" (func)))))"#;
    let component = Component::new(&engine, binary(text)).unwrap();
    let mut linker = Linker::<()>::new(&engine);
    let mut old = linker.instance("local:demo/log@1.4.0").unwrap();
    old.func_wrap("log", |_, (): ()| Ok(())).unwrap();
    let error = linker
        .instantiate(Store::new(&engine, ()), &component)
        .map(|_| ())
        .unwrap_err();
    let parts = [
        "version 2.0.0",
        "your host",
        "witcraft targets plugin.wasm wit",
    ];
    by_wasmtime(
        &error,
        &About::file("plugin.wasm"),
        "import-not-provided",
        &parts,
    );
}

#[test]
fn an_import_of_another_type() {
    let engine = Engine::default();
    let text = r#"(component
        (import "local:demo/log" (instance (export "log" (func (param "m" string))))))"#;
    let component = Component::new(&engine, binary(text)).unwrap();
    let mut linker = Linker::<()>::new(&engine);
    let mut instance = linker.instance("local:demo/log").unwrap();
    instance
        .func_wrap("log", |_, (_level,): (u32,)| Ok(()))
        .unwrap();
    let error = linker
        .instantiate(Store::new(&engine, ()), &component)
        .map(|_| ())
        .unwrap_err();
    let parts = [
        "`log`",
        "`local:demo/log`",
        "expected `u32`",
        "witcraft targets plugin.wasm wit",
    ];
    by_wasmtime(&error, &About::file("plugin.wasm"), "type-mismatch", &parts);
}

#[test]
fn arguments_that_are_no_tuple() {
    let engine = Engine::default();
    let component = Component::new(&engine, binary(LIBRARY)).unwrap();
    let mut store = Store::new(&engine, ());
    let linker = Linker::new(&engine);
    let instance = linker.instantiate(&mut store, &component).unwrap();
    let error = instance
        .get_typed_func::<(u32,), (u32,)>(&mut store, "f")
        .map(|_| ())
        .unwrap_err();
    let parts = [
        "parameters",
        "expected 1-tuple, found 4-tuple",
        "(u32, String)",
    ];
    by_wasmtime(&error, &About::default(), "type-mismatch", &parts);
    let module = r#"(module (func (export "f") (param i32 i32 i32 i32)))"#;
    let module = Module::new(&engine, binary(module)).unwrap();
    let plain = wasmtime::Instance::new(&mut store, &module, &[]).unwrap();
    let error = plain
        .get_typed_func::<(u32,), ()>(&mut store, "f")
        .map(|_| ())
        .unwrap_err();
    let parts = ["parameters", "expected 1 types, found 4", "(u32, String)"];
    by_wasmtime(&error, &About::default(), "type-mismatch", &parts);
    let f = instance.get_typed_func::<(u32, u32, u32, u32), (String,)>(&mut store, "f");
    let error = f.map(|_| ()).unwrap_err();
    by_wasmtime(&error, &About::default(), "type-mismatch", &["results"]);
}

#[test]
fn a_library_that_is_run() {
    let engine = Engine::default();
    let component = Component::new(&engine, binary(LIBRARY)).unwrap();
    let mut linker = Linker::new(&engine);
    p2::add_to_linker_sync(&mut linker).unwrap();
    let mut store = Store::new(&engine, host(WasiCtx::builder().build()));
    let error = WasiCommand::instantiate(&mut store, &component, &linker)
        .map(|_| ())
        .unwrap_err();
    let wasm = Wasm::read("lib.wasm", LIBRARY.as_bytes()).unwrap();
    let functions = callables(&world_of(&wasm).unwrap().unwrap());
    let about = About::file("lib.wasm").exports(functions.into_iter().map(|it| it.path));
    let parts = ["local:demo/numbers@1.0.0#add", "witcraft call lib.wasm"];
    by_wasmtime(&error, &about, "not-a-command", &parts);
}

#[test]
fn a_synchronous_call_where_the_store_can_be_suspended() {
    let mut config = Config::new();
    config.consume_fuel(true);
    let engine = Engine::new(&config).unwrap();
    let component = Component::new(&engine, binary(LIBRARY)).unwrap();
    let mut store = Store::new(&engine, ());
    store.fuel_async_yield_interval(Some(1000)).unwrap();
    let linker = Linker::new(&engine);
    let error = linker
        .instantiate(&mut store, &component)
        .map(|_| ())
        .unwrap_err();
    by_wasmtime(
        &error,
        &About::default(),
        "async-not-enabled",
        &["`instantiate_async`"],
    );
    // What Wasmtime up to 35 says, which is not among the dependencies.
    let old = "cannot use `func_wrap_async` without enabling async support in the config";
    explained(
        [old],
        &About::default(),
        "async-not-enabled",
        &["`func_wrap_async`", "async_support"],
    );
}

#[test]
fn async_on_one_side_only() {
    let engine = Engine::default();
    let text = r#"(component (import "local:demo/log" (instance (export "log" (func)))))"#;
    let component = Component::new(&engine, binary(text)).unwrap();
    let mut linker = Linker::<()>::new(&engine);
    let mut instance = linker.instance("local:demo/log").unwrap();
    instance
        .func_wrap_concurrent("log", |_, (): ()| Box::pin(async { Ok(()) }))
        .unwrap();
    let error = linker
        .instantiate(Store::new(&engine, ()), &component)
        .map(|_| ())
        .unwrap_err();
    let parts = ["`local:demo/log`", "an `async func` for the host"];
    by_wasmtime(&error, &About::default(), "async-mismatch", &parts);
}

#[test]
fn a_guest_of_another_generation() {
    let engine = Engine::default();
    let text = r#"(module (import "canonical_abi" "resource_drop_file" (func (param i32))))"#;
    let module = Module::new(&engine, binary(text)).unwrap();
    let linker = wasmtime::Linker::<()>::new(&engine);
    let error = linker
        .instantiate(Store::new(&engine, ()), &module)
        .map(|_| ())
        .unwrap_err();
    let parts = [
        "`old.wasm`",
        "before 0.3",
        "cabi_realloc",
        "witcraft inspect old.wasm",
    ];
    by_wasmtime(&error, &About::file("old.wasm"), "abi-generation", &parts);
    by_encoder(
        encode(text, None, Adapt::Auto),
        "abi-generation",
        &["canonical_abi"],
    );
}

#[test]
fn an_export_that_is_missing() {
    let wit =
        "package a:b;\ninterface i { greet: func(); }\nworld w { export i; export f: func(); }\n";
    let module = r#"(module (func (export "f")) (func (export "a:b/i#great")))"#;
    let parts = [
        "`guest.wasm`",
        "a:b/i#greet",
        "export!",
        "did you mean `a:b/i#great`?",
    ];
    by_encoder(
        encode(module, Some(wit), Adapt::Auto),
        "export-not-found",
        &parts,
    );
    let module = r#"(module (func (export "a:b/i#greet")))"#;
    by_encoder(
        encode(module, Some(wit), Adapt::Auto),
        "export-not-found",
        &["`f`"],
    );
}

#[test]
fn a_module_without_an_allocator() {
    let wit = "package a:b;\nworld w { export f: func(name: string); }\n";
    let module = r#"(module (memory (export "memory") 1) (func (export "f") (param i32 i32)))"#;
    by_encoder(
        encode(module, Some(wit), Adapt::Auto),
        "no-cabi-realloc",
        &["witcraft-guest"],
    );
}

#[test]
fn modules_with_imports_that_a_component_cannot_have() {
    let import = |from: &str| format!(r#"(module (import "{from}" "f" (func)))"#);
    let text = import("wasi_snapshot_preview1");
    let parts = ["witcraft component new guest.wasm"];
    by_encoder(
        encode(&text, None, Adapt::Never),
        "preview1-without-adapter",
        &parts,
    );
    let text = import("__wbindgen_placeholder__");
    by_encoder(
        encode(&text, None, Adapt::Auto),
        "browser-dependency",
        &["cargo tree"],
    );
    by_encoder(
        encode(&import("env"), None, Adapt::Auto),
        "import-not-in-world",
        &["`env`"],
    );
}

#[test]
fn a_package_that_is_not_there() {
    let mut resolve = Resolve::default();
    resolve
        .push_str("log.wit", "package local:log@1.0.0;\ninterface log {}\n")
        .unwrap();
    let wit = "package local:demo;\nworld w { import local:log/log@2.0.0; }\n";
    let error = resolve.push_str("demo.wit", wit).unwrap_err();
    let parts = [
        "`local:log@2.0.0`",
        "another version of it: `local:log@1.0.0`",
    ];
    explained(
        error.chain(),
        &About::default(),
        "package-not-found",
        &parts,
    );
    let mut resolve = Resolve::default();
    let wit = "package local:demo;\nworld w { import local:other/log; }\n";
    let error = resolve.push_str("demo.wit", wit).unwrap_err();
    explained(
        error.chain(),
        &About::default(),
        "package-not-found",
        &["`deps/other/`"],
    );
}

#[test]
fn an_interface_that_is_not_mapped() {
    let mut resolve = Resolve::default();
    resolve
        .push_str("b.wit", "package other:b;\ninterface c { f: func(); }\n")
        .unwrap();
    let wit = "package local:demo;\nworld w { import other:b/c; }\n";
    let package = resolve.push_str("demo.wit", wit).unwrap();
    let world = resolve.select_world(&[package], None).unwrap();
    let mut generator = wit_bindgen_rust::Opts::default().build();
    let error = wit_bindgen_core::WorldGenerator::generate(
        &mut generator,
        &mut resolve,
        world,
        &mut Files::default(),
    );
    let parts = ["`other:b/c`", "generate_all", "other_crate::other::b::c"];
    explained(
        error.unwrap_err().chain(),
        &About::default(),
        "missing-with",
        &parts,
    );
}

#[test]
fn a_keyword_as_a_name() {
    let wit = "package a:b;\ninterface i { option: func(); }\n";
    let (_, error) = UnresolvedPackageGroup::parse("i.wit", wit).unwrap_err();
    let parts = ["write `%option`", "witcraft check wit"];
    explained([error], &About::default(), "keyword-as-name", &parts);
}

#[test]
fn several_worlds() {
    let mut resolve = Resolve::default();
    let wit = "package a:b@1.0.0;\nworld first {}\nworld second {}\n";
    let package = resolve.push_str("w.wit", wit).unwrap();
    let error = resolve.select_world(&[package], None).unwrap_err();
    explained(
        error.chain(),
        &About::default(),
        "several-worlds",
        &["first", "second", "-w first"],
    );
}

/// The compiler's words, with a trait of the same name; that of `wasmtime-wasi` is asked for in a
/// doc test of `wasi-host`.
#[test]
fn a_store_without_a_wasi_context() {
    let folder = std::env::temp_dir().join(format!("witcraft-explain-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("lib.rs");
    let text = "pub trait WasiView {}\npub fn add<T: WasiView>(_: T) {}\npub fn f() { add(()) }\n";
    std::fs::write(&file, text).unwrap();
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .args(["--crate-type", "lib", "--emit", "metadata", "-o"])
        .arg(folder.join("lib.rmeta"))
        .arg(&file)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    explained(
        said.lines(),
        &About::default(),
        "no-wasi-view",
        &["`()`", "`ResourceTable`"],
    );
}

/// Nothing is said, so that nothing can be found: the page is there, and what it says is true.
#[test]
fn a_program_that_prints_nothing() {
    let text = r#"(module
        (import "wasi_snapshot_preview1" "fd_write"
            (func $write (param i32 i32 i32 i32) (result i32)))
        (memory (export "memory") 1)
        (data (i32.const 0) "\08\00\00\00\06\00\00\00hello\n")
        (func (export "_start")
            (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))"#;
    let module = Wasm::read("hello.wat", text.as_bytes()).unwrap();
    let made = Encoder::default().encode(&module).unwrap();
    let engine = Engine::default();
    let component = Component::new(&engine, &made.bytes).unwrap();
    let mut linker = Linker::new(&engine);
    p2::add_to_linker_sync(&mut linker).unwrap();
    let run = |wasi: WasiCtx| {
        let mut store = Store::new(&engine, host(wasi));
        let command = WasiCommand::instantiate(&mut store, &component, &linker).unwrap();
        command.wasi_cli_run().call_run(&mut store).unwrap()
    };
    assert_eq!(
        run(WasiCtx::builder().build()),
        Ok(()),
        "no error, and nothing printed"
    );
    let output = MemoryOutputPipe::new(64);
    assert_eq!(
        run(WasiCtx::builder().stdout(output.clone()).build()),
        Ok(())
    );
    assert_eq!(&output.contents()[..], b"hello\n");
    assert!(
        witcraft_explain::page("prints-nothing")
            .unwrap()
            .markdown()
            .contains("inherit_stdout")
    );
}
