//! Compiled code in files: what loads, and what is told to be something else.

use std::fs;
use std::path::Path;

use crate::common::{exits_with, quiet};
use witcraft_runtime::wasmtime::{Config, Engine, Module};
use witcraft_runtime::{Blocking, Error, Kind, Limits, Origin, Program, Runtime};

#[expect(unsafe_code, reason = "what is loaded was written by this test")]
fn load(runtime: &Runtime<Blocking>, path: &Path) -> Result<Program, Error> {
    // SAFETY: the file is what `precompile` or Wasmtime wrote, or no machine code at all.
    unsafe { runtime.load_precompiled(path) }
}

fn wasm() -> Vec<u8> {
    wat::parse_str(exits_with("", "", "(i32.const 11)")).unwrap()
}

#[test]
fn what_was_compiled_runs_without_compiling() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.cwasm");
    let runtime = Runtime::new().unwrap();
    let program = runtime.load_bytes("a.wasm", &wasm()).unwrap();
    fs::write(&path, runtime.precompile(&program).unwrap()).unwrap();
    // Limits that are no matter of the code may differ.
    let other = Runtime::builder()
        .limits(Limits::default().memory(1 << 20).resources(7))
        .build()
        .unwrap();
    for runtime in [runtime, other] {
        let program = load(&runtime, &path).unwrap();
        assert_eq!(program.origin(), &Origin::Precompiled);
        assert_eq!(program.kind(), Kind::Module);
        let status = runtime.run_command(&program, &quiet().0).unwrap();
        assert_eq!(status.code, 11);
    }
    let component = wat::parse_str("(component)").unwrap();
    let runtime = Runtime::new().unwrap();
    let program = runtime.load_bytes("c.wasm", &component).unwrap();
    fs::write(&path, runtime.precompile(&program).unwrap()).unwrap();
    assert_eq!(load(&runtime, &path).unwrap().kind(), Kind::Component);
}

#[test]
fn code_for_another_runtime_is_an_error_that_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.cwasm");
    let plain = Runtime::new().unwrap();
    let counting = Runtime::builder()
        .limits(Limits::default().fuel(1000))
        .build()
        .unwrap();
    for (made, loaded) in [(&plain, &counting), (&counting, &plain)] {
        let program = made.load_bytes("a.wasm", &wasm()).unwrap();
        fs::write(&path, made.precompile(&program).unwrap()).unwrap();
        let error = load(loaded, &path).unwrap_err();
        assert!(matches!(error, Error::NotPrecompiled { .. }), "{error:?}");
        assert!(error.to_string().contains("fuel"), "{error}");
        assert!(
            error.report().contains("witcraft build --precompile"),
            "{error}"
        );
    }
    // Another version of Wasmtime.
    let mut config = Config::new();
    let version = witcraft_runtime::wasmtime::ModuleVersionStrategy::Custom("another".into());
    let theirs = Engine::new(config.module_version(version).unwrap()).unwrap();
    let code = Module::new(&theirs, wasm()).unwrap().serialize().unwrap();
    fs::write(&path, code).unwrap();
    let error = load(&plain, &path).unwrap_err();
    assert!(matches!(error, Error::NotPrecompiled { .. }), "{error:?}");
}

#[test]
fn what_holds_no_code_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.cwasm");
    let runtime = Runtime::new().unwrap();
    let error = load(&runtime, &path).unwrap_err();
    assert!(matches!(error, Error::Unreadable { .. }), "{error:?}");
    let program = runtime.load_bytes("a.wasm", &wasm()).unwrap();
    let code = runtime.precompile(&program).unwrap();
    for bytes in [&b""[..], b"text", &wasm(), b"\x7fELF", &code[..3]] {
        fs::write(&path, bytes).unwrap();
        let error = load(&runtime, &path).unwrap_err();
        assert!(matches!(error, Error::NotPrecompiled { .. }), "{error:?}");
    }
    // The other way around, code is not taken for WebAssembly.
    let error = runtime.load_bytes("a.cwasm", &code).unwrap_err();
    assert!(error.to_string().contains("it is compiled code"), "{error}");
}
