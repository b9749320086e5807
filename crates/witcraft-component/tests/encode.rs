//! Components from modules of every shape.

use witcraft_component::{Adapt, Adapter, Encoder, Error, Inspection, Shape, Wasm, misfits};
use witcraft_model::{Input, Loader, World};

fn world(wit: &str) -> World {
    let package = Loader::default()
        .load(&[Input::text("demo.wit", wit)])
        .unwrap();
    package.world(None).unwrap()
}

/// A module of preview 1 that writes nothing; with the exports that are given.
fn preview1(exports: &str) -> String {
    format!(
        r#"(module
            (import "wasi_snapshot_preview1" "fd_write"
                (func $write (param i32 i32 i32 i32) (result i32)))
            (memory (export "memory") 1)
            (func $f (drop (call $write (i32.const 1) (i32.const 0) (i32.const 0) (i32.const 8))))
            {exports})"#
    )
}

#[test]
fn the_shape_of_a_module_decides_on_its_adapter() {
    for (exports, shape, adapter) in [
        (
            r#"(export "_start" (func $f))"#,
            Shape::Command,
            Adapter::Command,
        ),
        (
            r#"(export "_initialize" (func $f))"#,
            Shape::Reactor,
            Adapter::Reactor,
        ),
        ("", Shape::Reactor, Adapter::Reactor),
    ] {
        let text = preview1(exports);
        let module = Wasm::read("p1.wat", text.as_bytes()).unwrap();
        let made = Encoder::default().encode(&module).unwrap();
        assert_eq!(
            (made.shape, made.adapter),
            (shape, Some(adapter)),
            "{exports}"
        );
        let found = Inspection::of(&Wasm::read("p1.wasm", &made.bytes).unwrap()).unwrap();
        let runs = found
            .exports
            .iter()
            .any(|name| name.starts_with("wasi:cli/run@0.2."));
        assert_eq!(runs, shape == Shape::Command, "{:?}", found.exports);
        assert!(
            found
                .imports
                .iter()
                .any(|it| it.name.starts_with("wasi:cli/stdout@0.2."))
        );
        assert!(
            found.imports.iter().all(|it| it.built_in),
            "{:?}",
            found.imports
        );
        // A library without a world exports nothing, and that is said.
        let warned = made
            .warnings
            .iter()
            .any(|found| found.code == "no-world-embedded");
        assert_eq!(warned, shape == Shape::Reactor);
    }
}

#[test]
fn a_module_without_preview_1_gets_no_adapter() {
    let module = Wasm::read("m.wat", br#"(module (func (export "_start")))"#).unwrap();
    let made = Encoder::default().encode(&module).unwrap();
    assert_eq!((made.shape, made.adapter), (Shape::Plain, None));
    let found = Inspection::of(&Wasm::read("m.wasm", &made.bytes).unwrap()).unwrap();
    assert!(found.imports.is_empty());
}

#[test]
fn without_its_adapter_it_is_explained() {
    let text = preview1("");
    let module = Wasm::read("p1.wat", text.as_bytes()).unwrap();
    let error = Encoder::default()
        .adapt(Adapt::Never)
        .encode(&module)
        .unwrap_err();
    assert_eq!(error.code(), "preview1-without-adapter");
    let found = &error.failure("p1.wat").diagnostics[0];
    assert!(
        found.notes[0].contains("`p1.wat` imports `wasi_snapshot_preview1`"),
        "{found:?}"
    );
    assert_eq!(
        found.helps[0],
        "witcraft component new p1.wat -o p1.wat.component.wasm"
    );
}

#[test]
fn an_adapter_of_ones_own_stands_for_what_is_imported_from_it() {
    let module = br#"(module (import "env" "twice" (func $t (param i32) (result i32)))
        (func (export "f") (param i32) (result i32) (call $t (local.get 0))))"#;
    let module = Wasm::read("m.wat", module).unwrap();
    let world = world("package a:b;\nworld w { export f: func(x: u32) -> u32; }\n");
    let encoder = Encoder::default().world(world);
    let error = encoder.encode(&module).unwrap_err();
    assert_eq!(error.code(), "import-not-in-world");
    let adapter = br#"(module (func (export "twice") (param i32) (result i32)
        (i32.add (local.get 0) (local.get 0))))"#;
    let adapter = Wasm::read("a.wat", adapter).unwrap();
    let made = encoder
        .adapter("env", adapter.bytes())
        .encode(&module)
        .unwrap();
    let found = Inspection::of(&Wasm::read("m.wasm", &made.bytes).unwrap()).unwrap();
    assert_eq!(found.functions[0].example.as_deref(), Some("f(1)"));
}

#[test]
fn all_that_is_missing_is_said_at_once() {
    let wit = "package a:b;\nworld w { export f: func(x: string); export g: func(); export h: func(); }\n";
    let module = br#"(module (memory (export "memory") 1) (func (export "g") (param i32)))"#;
    let module = Wasm::read("m.wat", module).unwrap();
    let error = Encoder::default()
        .world(world(wit))
        .encode(&module)
        .unwrap_err();
    let Error::Encode {
        misfits,
        explanation,
        ..
    } = &error
    else {
        panic!("{error}");
    };
    assert_eq!(
        explanation.as_ref().map(|it| it.code),
        Some("type-mismatch")
    );
    let all: Vec<&str> = misfits.iter().map(|found| found.message.as_str()).collect();
    for part in ["f`", "g`", "h`", "cabi_realloc"] {
        assert!(
            all.iter().any(|message| message.contains(part)),
            "{part}: {all:#?}"
        );
    }
}

#[test]
fn a_component_is_compared_with_a_world() {
    let wit =
        "package a:b;\nworld w { import log: func(m: u32); export f: func(x: u32) -> u32; }\n";
    let module = br#"(module (import "$root" "log" (func $l (param i32)))
        (func (export "f") (param i32) (result i32) (call $l (local.get 0)) local.get 0))"#;
    let module = Wasm::read("m.wat", module).unwrap();
    let made = Encoder::default()
        .world(world(wit))
        .encode(&module)
        .unwrap();
    let component = Wasm::read("m.wasm", &made.bytes).unwrap();
    assert_eq!(misfits(&component, &world(wit)), []);
    let other = "package a:b;\nworld w { export f: func(x: u64) -> u32; export g: func(); }\n";
    let found = misfits(&component, &world(other));
    let text: Vec<&str> = found.iter().map(|found| found.message.as_str()).collect();
    for part in ["import `log`", "#f.x`", "#g`"] {
        assert!(
            text.iter().any(|message| message.contains(part)),
            "{part}: {text:?}"
        );
    }
    assert!(
        found
            .iter()
            .all(|found| found.path.as_deref() == Some("m.wasm"))
    );
}

/// A linker puts custom sections of one name together.
#[test]
fn the_same_world_twice_is_explained() {
    let world = world("package a:b; world w { import f: func(); }");
    let module = |wat: &str| wat::parse_str(wat).unwrap();
    let resolve = world.package().resolve();
    let utf8 = wit_component::StringEncoding::UTF8;
    let data = wit_component::metadata::encode(resolve, world.id(), utf8, None).unwrap();
    let section = wasm_encoder::CustomSection {
        name: "component-type:wit-bindgen:w".into(),
        data: data.repeat(2).into(),
    };
    let mut bytes = module(r#"(module (import "$root" "f" (func)))"#);
    bytes.push(wasm_encoder::Section::id(&section));
    wasm_encoder::Encode::encode(&section, &mut bytes);
    let module = Wasm::read("twice.wasm", &bytes).unwrap();
    let error = Encoder::default().encode(&module).unwrap_err();
    let failure = error.failure("twice.wasm");
    let found = &failure.diagnostics[0];
    assert!(
        found.notes[0].contains("`component-type:wit-bindgen:w` holds more than one world"),
        "{found:?}"
    );
    assert!(
        found
            .helps
            .iter()
            .any(|help| help.contains("type_section_suffix: \"-2\"")),
        "{found:?}"
    );
}
