//! Bytes that are not what they should be: each is an error that says what to do, and never a panic.

use witcraft_component::{
    Encoder, Error, Inspection, Kind, Strip, Wasm, misfits, strip, validate, wit,
};
use witcraft_model::{Input, Loader, World};

/// A guest of [`WIT`] in text.
const MODULE: &str = r#"(module
    (memory (export "memory") 1)
    (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add)
    (data (i32.const 8) "data")
    (@custom "note" "custom"))"#;

const WIT: &str =
    "package local:demo;\nworld calculator { export add: func(a: u32, b: u32) -> u32; }\n";

fn world() -> World {
    let package = Loader::default()
        .load(&[Input::text("demo.wit", WIT)])
        .unwrap();
    package.world(None).unwrap()
}

fn module() -> Vec<u8> {
    Wasm::read("m.wat", MODULE.as_bytes())
        .unwrap()
        .into_bytes()
        .into_owned()
}

fn component() -> Vec<u8> {
    let module = module();
    let wasm = Wasm::read("m.wasm", &module).unwrap();
    Encoder::default()
        .world(world())
        .encode(&wasm)
        .unwrap()
        .bytes
}

/// Everything that takes a binary, on one binary. What fails says what to do next.
fn use_it(bytes: &[u8]) -> Result<(), Error> {
    let wasm = Wasm::read("x.wasm", bytes)?;
    let valid = validate(&wasm);
    let attempts = [
        Encoder::default().world(world()).encode(&wasm).map(|_| ()),
        Encoder::default().encode(&wasm).map(|_| ()),
        strip(&wasm, Strip::All).map(|_| ()),
        Inspection::of(&wasm).map(|_| ()),
        wit(&wasm).map(|_| ()),
    ];
    let _ = misfits(&wasm, &world());
    for error in attempts.into_iter().filter_map(Result::err) {
        says_what_to_do(&error);
    }
    valid
}

fn says_what_to_do(error: &Error) {
    let failure = error.clone().failure("x.wasm");
    let found = &failure.diagnostics[0];
    assert!(!found.message.is_empty());
    assert_eq!(found.path.as_deref(), Some("x.wasm"), "{found:?}");
    assert!(
        !(found.helps.is_empty() && found.notes.is_empty()),
        "nothing to go on: {found:?}"
    );
}

#[test]
fn a_binary_cut_anywhere_is_an_error() {
    for whole in [module(), component()] {
        assert!(use_it(&whole).is_ok());
        for length in 0..whole.len() {
            match use_it(&whole[..length]) {
                Err(error) => says_what_to_do(&error),
                // Cut between two sections, it may be whole again: smaller, and valid.
                Ok(()) => assert!(wasmparser::validate(&whole[..length]).is_ok(), "{length}"),
            }
        }
    }
}

#[test]
fn a_binary_with_any_byte_changed_does_no_harm() {
    for whole in [module(), component()] {
        for place in 0..whole.len() {
            for flip in [0x01, 0xff] {
                let mut changed = whole.clone();
                changed[place] ^= flip;
                if let Err(error) = use_it(&changed) {
                    says_what_to_do(&error);
                }
            }
        }
    }
}

#[test]
fn what_is_no_binary_is_told() {
    let code = |bytes: &[u8]| {
        let error = use_it(bytes).unwrap_err();
        says_what_to_do(&error);
        error.code()
    };
    assert_eq!(code(b""), "not-wasm");
    assert_eq!(code(b"hello"), "not-wasm");
    assert_eq!(code(WIT.as_bytes()), "not-wasm");
    assert_eq!(code(&[0; 4096]), "not-wasm");
    assert_eq!(code(b"(module"), "bad-wat");
    assert_eq!(code(b"\0asm\x0a\0\x02\0"), "bad-wasm");
}

#[test]
fn one_kind_is_not_taken_for_the_other() {
    let component = component();
    let wasm = Wasm::read("c.wasm", &component).unwrap();
    let error = Encoder::default().encode(&wasm).unwrap_err();
    assert_eq!(error.code(), "component-as-module");
    let module = module();
    let wasm = Wasm::read("m.wasm", &module).unwrap();
    let error = wasm.expect(Kind::Component).unwrap_err();
    assert_eq!(error.code(), "module-as-component");
    let failure = error.failure("m.wasm");
    assert!(failure.diagnostics[0].helps[0].contains("witcraft component new m.wasm"));
}
