//! Programs that embed components with `witcraft-host` and its feature `runtime`: what works, and that mistakes
//! which Wasmtime turns into panics, or says nothing about, are typed errors. Those that do not compile are in the
//! documentation of `embed-host`.

use std::process::Command;
use std::time::Duration;

use embed_host::{Host, asynchronous, bindings};
use tempfile::NamedTempFile;
use witcraft_host::runtime::{
    Blocking, Call, Captured, Error, Limits, Output, Permissions, Reason, Runtime, State, Stdin,
};
use witcraft_host::wasmtime::component::{HasSelf, Instance};
use witcraft_host::wasmtime::{Result, Store};
use witcraft_tests::guest;

use bindings::Greeter;
use bindings::exports::book::greeter::greetings::Manner;

/// The component of a guest as a file, as long as it is held.
fn file(name: &str) -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    std::fs::write(&file, guest::component(name)).unwrap();
    file
}

/// No input, and output into memory.
fn quiet() -> (Permissions, Captured) {
    let output = Captured::new(1 << 16);
    let permissions = Permissions::new()
        .stdin(Stdin::Empty)
        .stdout(Output::Capture(output.clone()));
    (permissions, output)
}

/// The greeter in a runtime with these limits.
fn greeter(limits: Limits) -> (Runtime, Store<State<Host>>, Greeter) {
    let runtime = Runtime::builder().limits(limits).build().unwrap();
    let component = runtime.component(file("greeter")).unwrap();
    let mut linker = runtime.linker::<Host>().unwrap();
    Greeter::add_to_linker::<_, HasSelf<Host>>(&mut linker, |state| &mut state.data).unwrap();
    let mut store = runtime.store(&quiet().0, Host::default()).unwrap();
    let instance = runtime
        .instantiate(&mut store, &component, &linker)
        .unwrap();
    let greeter = Greeter::new(&mut store, &instance).unwrap();
    (runtime, store, greeter)
}

fn call(greeter: &Greeter, store: &mut Store<State<Host>>, name: &str) -> Result<String> {
    let greetings = greeter.book_greeter_greetings();
    greetings.call_greet(store, name, Manner::Formal)
}

/// The code of an error's explanation.
fn code(error: &Error) -> String {
    error.diagnostic().code.to_string()
}

#[test]
fn from_a_file_to_a_call_in_ten_lines() {
    let file = file("greeter");
    let (greeting, lines) = embed_host::greet(file.path(), "Ada").unwrap();
    assert_eq!(greeting, "Good day, Ada.");
    assert_eq!(lines, ["greeting Ada"], "our own data is in the store");
    for source in ["lib.rs", "asynchronous.rs"] {
        let path = guest::workspace()
            .join("tests/hosts/embed/src")
            .join(source);
        let text = std::fs::read_to_string(path).unwrap();
        let (_, text) = text.split_once("// ANCHOR: greet\n").unwrap();
        let (text, _) = text.split_once("// ANCHOR_END: greet").unwrap();
        // Without the first and the last line, which make a function of it, and what it returns.
        let lines = text.trim().lines().count() - 3;
        assert!(lines <= 10, "{source}: {lines}\n{text}");
    }
}

#[tokio::test]
async fn the_same_where_nothing_may_block() {
    let file = file("greeter");
    let (greeting, lines) = asynchronous::greet(file.path(), "Ada").await.unwrap();
    assert_eq!(greeting, "Good day, Ada.");
    assert_eq!(lines, ["greeting Ada"]);
}

#[test]
fn a_program_runs_in_both_presets() {
    let file = file("wasi-command");
    let (permissions, output) = quiet();
    let runtime = Runtime::new().unwrap();
    let program = runtime.load(&file).unwrap();
    let status = runtime.run_command(&program, &permissions).unwrap();
    assert!(status.success());
    assert_eq!(output.text(), "hello\n");

    let (permissions, output) = quiet();
    let runtime = Runtime::new_async().unwrap();
    let program = runtime.load(&file).unwrap();
    // Any executor will do: what WASI needs of Tokio, it brings along.
    let status = futures::executor::block_on(runtime.run_command(&program, &permissions)).unwrap();
    assert!(status.success());
    assert_eq!(output.text(), "hello\n");
}

/// Runs by itself what `what_a_program_prints_is_seen` looks at from outside.
#[test]
#[ignore = "part of another test"]
fn prints() {
    let file = file("wasi-command");
    let runtime = Runtime::new().unwrap();
    let program = runtime.load(&file).unwrap();
    runtime.run_command(&program, &Permissions::new()).unwrap();
}

#[test]
fn what_a_program_prints_is_seen() {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "prints", "--nocapture", "--quiet"])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success() && text.contains("hello\n"),
        "{text}"
    );
}

/// A module of preview 1 that opens `name` below the first folder that it has, and ends with what came of it.
fn opens(name: &str) -> NamedTempFile {
    let length = name.len();
    let text = format!(
        r#"(module
            (import "wasi_snapshot_preview1" "path_open" (func $open
                (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
            (memory (export "memory") 1)
            (data (i32.const 64) "{name}")
            (func (export "_start") (call $exit (call $open
                (i32.const 3) (i32.const 0) (i32.const 64) (i32.const {length}) (i32.const 0)
                (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 0)))))"#
    );
    let file = NamedTempFile::new().unwrap();
    std::fs::write(&file, wat::parse_str(text).unwrap()).unwrap();
    file
}

#[test]
fn a_program_reads_the_folder_that_it_was_given_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("in"), "").unwrap();
    let code = |name: &str| {
        let (status, output) = embed_host::run(opens(name).path(), folder.path()).unwrap();
        assert_eq!(output, "");
        status.code
    };
    let (no_such_file, not_permitted) = (44, 63);
    assert_eq!(code("in"), 0);
    assert_eq!(code("out"), no_such_file);
    assert_eq!(code("../out"), not_permitted);
    assert_eq!(code("/etc/passwd"), not_permitted);
}

#[test]
fn an_error_that_reaches_main_says_what_to_do() {
    let file = NamedTempFile::new().unwrap();
    std::fs::write(&file, guest::module("greeter")).unwrap();
    let told = embed_host::explained(file.path());
    assert!(
        told.contains("[other-kind]") && told.contains("this is a core module"),
        "{told}"
    );
    assert!(told.contains("witcraft component new"), "{told}");
    // Rust prints an error that `main` returns as it is debugged.
    let error = Runtime::new().unwrap().component(&file).err().unwrap();
    let told = format!("{error:?}");
    assert!(
        told.contains("a component is needed") && told.contains("witcraft component new"),
        "{told}"
    );
}

#[test]
fn each_limit_has_its_reason_and_the_host_goes_on() {
    let stopped = |limits: Limits, name: &str| {
        let (runtime, mut store, greeter) = greeter(limits);
        // The clock is looked at every hundredth of a second.
        std::thread::sleep(Duration::from_millis(50));
        let error = call(&greeter, &mut store, name).unwrap_err();
        let error = runtime.explain(&error, &store);
        // The instance is of no use any more, and says so.
        let again = call(&greeter, &mut store, "Ada").unwrap_err();
        let again = runtime.explain(&again, &store);
        assert!(matches!(again, Error::Trapped(_)), "{again:?}");
        match error {
            Error::Trapped(trapped) => *trapped,
            other => panic!("{other:?}"),
        }
    };
    let long = "x".repeat(32 << 20);
    let trapped = stopped(Limits::default().fuel(20_000), &long[..1 << 20]);
    assert_eq!(trapped.reason, Reason::OutOfFuel);
    assert!(!trapped.frames.is_empty());
    let trapped = stopped(Limits::default().memory(4 << 20), &long);
    assert!(trapped.denied.is_some(), "{trapped:?}");
    let trapped = stopped(Limits::default().timeout(Duration::ZERO), "Ada");
    assert_eq!(trapped.reason, Reason::TimedOut);

    // Per call, and not per store, where it is filled up again.
    let (runtime, mut store, greeter) = greeter(Limits::default().fuel(1_000_000));
    for _ in 0..1000 {
        runtime.refill(&mut store);
        assert_eq!(call(&greeter, &mut store, "Ada").unwrap(), "Good day, Ada.");
    }
}

#[test]
fn an_import_that_is_missing_is_named_with_who_provides_it() {
    let runtime = Runtime::new().unwrap();
    let component = runtime.component(file("greeter")).unwrap();
    let linker = runtime.linker().unwrap();
    let mut store = runtime.store(&quiet().0, ()).unwrap();
    let error = runtime
        .instantiate(&mut store, &component, &linker)
        .unwrap_err();
    assert!(matches!(error, Error::Refused { .. }), "{error:?}");
    assert_eq!(code(&error), "import-not-provided");
    assert!(error.to_string().contains("log"), "{error}");
}

#[test]
fn bindings_of_another_world_are_explained() {
    let runtime = Runtime::new().unwrap();
    let component = runtime.component(file("wasi-command")).unwrap();
    let linker = runtime.linker().unwrap();
    let mut store = runtime.store(&quiet().0, ()).unwrap();
    let instance = runtime
        .instantiate(&mut store, &component, &linker)
        .unwrap();
    let error = Greeter::new(&mut store, &instance).err().unwrap();
    let error = runtime.explain(&error, &store);
    assert_eq!(code(&error), "interface-not-exported", "{error:?}");
    let found = error.diagnostic();
    let said = format!("{:?}{:?}", found.notes, found.helps);
    assert!(
        said.contains("wasi:cli/run@"),
        "what is exported instead: {said}"
    );
}

#[test]
fn a_module_is_told_from_a_component() {
    let file = NamedTempFile::new().unwrap();
    std::fs::write(&file, guest::module("greeter")).unwrap();
    let error = Runtime::new().unwrap().component(&file).err().unwrap();
    assert!(matches!(error, Error::OtherKind { .. }), "{error:?}");
}

#[test]
fn what_another_runtime_made_is_refused() {
    let (ours, other) = (Runtime::new().unwrap(), Runtime::new().unwrap());
    let file = file("wasi-command");
    let (permissions, _) = quiet();
    let parts = |runtime: &Runtime<Blocking>| {
        let component = runtime.component(&file).unwrap();
        let linker = runtime.linker::<()>().unwrap();
        let store = runtime.store(&permissions, ()).unwrap();
        (component, linker, store)
    };
    let ((component, linker, mut store), theirs) = (parts(&ours), parts(&other));
    let mut others = theirs.2;
    let refused = |made: Result<Instance, Error>| match made {
        Err(Error::OtherRuntime { what }) => what,
        made => panic!("{made:?}"),
    };
    assert_eq!(
        refused(ours.instantiate(&mut store, &theirs.0, &linker)),
        "component"
    );
    assert_eq!(
        refused(ours.instantiate(&mut store, &component, &theirs.1)),
        "linker"
    );
    assert_eq!(
        refused(ours.instantiate(&mut others, &component, &linker)),
        "store"
    );
    // A clone is the same runtime.
    ours.clone()
        .instantiate(&mut store, &component, &linker)
        .unwrap();

    let program = other.load(&file).unwrap();
    let error = ours.run_command(&program, &permissions).unwrap_err();
    assert!(matches!(error, Error::OtherRuntime { what: "program" }));
    let called = Call::parse(&program, "run()").unwrap();
    let error = ours.call(&program, &called, &permissions).unwrap_err();
    assert!(matches!(error, Error::OtherRuntime { what: "program" }));
}

#[tokio::test]
async fn blocking_where_nothing_may_block_is_refused() {
    let runtime = Runtime::new().unwrap();
    let program = runtime.load(file("wasi-command")).unwrap();
    let (permissions, _) = quiet();
    let error = runtime.run_command(&program, &permissions).unwrap_err();
    assert!(matches!(error, Error::BlockingInAsync), "{error:?}");
    let component = program.component().unwrap();
    let linker = runtime.linker().unwrap();
    let mut store = runtime.store(&permissions, ()).unwrap();
    let error = runtime
        .instantiate(&mut store, component, &linker)
        .unwrap_err();
    assert!(matches!(error, Error::BlockingInAsync), "{error:?}");
}

/// Functions of the host that wait, in a runtime that does not.
#[test]
fn asynchronous_bindings_in_the_blocking_preset_are_explained() {
    let runtime = Runtime::new().unwrap();
    let component = runtime.component(file("greeter")).unwrap();
    let mut linker = runtime.linker::<Host>().unwrap();
    asynchronous::bindings::Greeter::add_to_linker::<_, HasSelf<Host>>(&mut linker, |state| {
        &mut state.data
    })
    .unwrap();
    let mut store = runtime.store(&quiet().0, Host::default()).unwrap();
    let error = runtime
        .instantiate(&mut store, &component, &linker)
        .unwrap_err();
    assert!(matches!(error, Error::Refused { .. }), "{error:?}");
    assert_eq!(code(&error), "async-not-enabled");
}

/// Calls that do not wait, in a runtime that may have to: refused even where nothing did.
#[tokio::test]
async fn blocking_bindings_in_the_asynchronous_preset_are_explained() {
    let runtime = Runtime::new_async().unwrap();
    let component = runtime.component(file("greeter")).unwrap();
    let mut linker = runtime.linker::<Host>().unwrap();
    Greeter::add_to_linker::<_, HasSelf<Host>>(&mut linker, |state| &mut state.data).unwrap();
    let mut store = runtime.store(&quiet().0, Host::default()).unwrap();
    let instance = runtime
        .instantiate(&mut store, &component, &linker)
        .await
        .unwrap();
    let greeter = Greeter::new(&mut store, &instance).unwrap();
    let error = call(&greeter, &mut store, "Ada").unwrap_err();
    let error = runtime.explain(&error, &store);
    assert!(matches!(error, Error::Refused { .. }), "{error:?}");
    assert_eq!(code(&error), "async-not-enabled");
}
