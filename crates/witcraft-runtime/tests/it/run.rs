//! Commands of every kind: what they are given, and how they end.

use std::fs;

use crate::common::{exits_with, program, quiet, runtime};
use witcraft_runtime::{
    Access, Captured, Error, Kind, Limits, Network, Output, Permissions, Runtime, Stdin,
};

/// Runs a preview 1 program, and returns its exit code.
fn code(permissions: &Permissions, text: &str) -> i32 {
    let runtime = runtime(Limits::default());
    let program = program(&runtime, text);
    runtime.run_command(&program, permissions).unwrap().code
}

/// A component that exports `wasi:cli/run` of a version.
fn command(version: &str, result: u32) -> String {
    format!(
        r#"(component
            (core module $m (func (export "f") (result i32) (i32.const {result})))
            (core instance $i (instantiate $m))
            (func $run (result (result)) (canon lift (core func $i "f")))
            (instance $run (export "run" (func $run)))
            (export "wasi:cli/run@{version}" (instance $run)))"#
    )
}

const THIRD: &str = r#"(component
    (core func $return (canon task.return (result (result))))
    (core module $m
        (import "" "return" (func $return (param i32)))
        (func (export "run") (result i32) (call $return (i32.const 1)) (i32.const 0))
        (func (export "callback") (param i32 i32 i32) (result i32) unreachable))
    (core instance $i (instantiate $m (with "" (instance (export "return" (func $return))))))
    (func $run async (result (result))
        (canon lift (core func $i "run") async (callback (core func $i "callback"))))
    (instance $run (export "run" (func $run)))
    (export "wasi:cli/run@0.3.0" (instance $run)))"#;

#[test]
fn commands_of_all_three_generations_end_with_their_code() {
    let runtime = runtime(Limits::default());
    let (permissions, _) = quiet();
    for (text, kind, expected) in [
        (command("0.2.0", 0), Kind::Component, 0),
        (command("0.2.12", 1), Kind::Component, 1),
        (THIRD.to_owned(), Kind::Component, 1),
        (exits_with("", "", "(i32.const 42)"), Kind::Module, 42),
    ] {
        let program = program(&runtime, &text);
        assert_eq!(program.kind(), kind);
        let status = runtime.run_command(&program, &permissions).unwrap();
        assert_eq!(status.code, expected, "{text}");
        assert_eq!(status.success(), expected == 0);
    }
}

const SIZES: &str = r#"(import "wasi_snapshot_preview1" "NAME"
    (func $sizes (param i32 i32) (result i32)))"#;

/// The number of arguments, or of variables, of which the sizes are written to address 0.
const COUNT: &str = "(i32.add (call $sizes (i32.const 0) (i32.const 4)) (i32.load (i32.const 0)))";

#[test]
fn nothing_is_inherited_but_the_streams() {
    let env = SIZES.replace("NAME", "environ_sizes_get");
    let args = SIZES.replace("NAME", "args_sizes_get");
    let count = |imports: &str, permissions: &Permissions| {
        code(permissions, &exits_with(imports, "", COUNT))
    };
    let (permissions, _) = quiet();
    assert_eq!(count(&env, &permissions), 0);
    assert_eq!(count(&args, &permissions), 0);
    let permissions = permissions
        .args(["name", "one"])
        .env("A", "1")
        .env("A", "2");
    assert_eq!(count(&env, &permissions), 1);
    assert_eq!(count(&args, &permissions), 2);
    let all = permissions.inherit_env();
    assert!(count(&env, &all) > 1, "cargo sets many");
    // No folder is open: descriptor 3 would be the first.
    let prestat = r#"(import "wasi_snapshot_preview1" "fd_prestat_get"
        (func $get (param i32 i32) (result i32)))"#;
    let opened = exits_with(prestat, "", "(call $get (i32.const 3) (i32.const 0))");
    let bad_descriptor = 8;
    assert_eq!(code(&all, &opened), bad_descriptor);
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(
        code(&all.dir(folder.path(), "/x", Access::Read), &opened),
        0
    );
}

#[test]
fn input_and_output_go_where_they_are_said_to_go() {
    const ECHO: &str = r#"(module
        (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
        (memory (export "memory") 1)
        (func (export "_start")
            (i32.store (i32.const 0) (i32.const 64))
            (i32.store (i32.const 4) (i32.const 100))
            (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
            (i32.store (i32.const 4) (i32.load (i32.const 8)))
            (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))"#;
    let (permissions, output) = quiet();
    assert_eq!(code(&permissions, ECHO), 0);
    assert_eq!(output.text(), "", "there was nothing to read");
    let (permissions, output) = quiet();
    let permissions = permissions.stdin(Stdin::Bytes(b"bytes".to_vec()));
    assert_eq!(code(&permissions, ECHO), 0);
    assert_eq!(output.bytes(), b"bytes");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("in");
    fs::write(&path, "file").unwrap();
    let (permissions, output) = quiet();
    let permissions = permissions.stdin(Stdin::File(path));
    assert_eq!(code(&permissions, ECHO), 0);
    assert_eq!(output.text(), "file");
}

#[test]
fn the_network_is_closed_unless_opened() {
    // Preview 1 has no sockets of its own, so this asks WASI 0.2. `start-bind` takes 15 arguments; to
    // make a socket is already refused where there is no network.
    const SOCKET: &str = r#"(component
        (import "wasi:sockets/network@0.2.0" (instance $network
            (type $f (enum "ipv4" "ipv6"))
            (export "ip-address-family" (type (eq $f)))
            (type $e (enum
                "unknown" "access-denied" "not-supported" "invalid-argument" "out-of-memory" "timeout"
                "concurrency-conflict" "not-in-progress" "would-block" "invalid-state" "new-socket-limit"
                "address-not-bindable" "address-in-use" "remote-unreachable" "connection-refused"
                "connection-reset" "connection-aborted" "datagram-too-large" "name-unresolvable"
                "temporary-resolver-failure" "permanent-resolver-failure"))
            (export "error-code" (type (eq $e)))))
        (alias export $network "ip-address-family" (type $family))
        (alias export $network "error-code" (type $error))
        (import "wasi:sockets/tcp@0.2.0" (instance $tcp (export "tcp-socket" (type (sub resource)))))
        (alias export $tcp "tcp-socket" (type $socket))
        (import "wasi:sockets/tcp-create-socket@0.2.0" (instance $create
            (alias outer 1 $family (type $family0))
            (export "ip-address-family" (type $family1 (eq $family0)))
            (alias outer 1 $error (type $error0))
            (export "error-code" (type $error1 (eq $error0)))
            (alias outer 1 $socket (type $socket0))
            (export "tcp-socket" (type $socket1 (eq $socket0)))
            (export "create-tcp-socket" (func (param "address-family" $family1)
                (result (result (own $socket1) (error $error1)))))))
        (core module $memory (memory (export "memory") 1))
        (core instance $memory (instantiate $memory))
        (core func $create (canon lower (func $create "create-tcp-socket")
            (memory $memory "memory")))
        (core module $m
            (import "" "create" (func $create (param i32 i32)))
            (import "" "memory" (memory 1))
            (func (export "f") (result i32)
                (call $create (i32.const 0) (i32.const 8))
                (i32.load8_u (i32.const 8))))
        (core instance $i (instantiate $m (with "" (instance
            (export "create" (func $create))
            (export "memory" (memory $memory "memory"))))))
        (func $run (result (result)) (canon lift (core func $i "f")))
        (instance $run (export "run" (func $run)))
        (export "wasi:cli/run@0.2.0" (instance $run)))"#;
    let (permissions, _) = quiet();
    assert_eq!(code(&permissions, SOCKET), 1, "denied");
    for network in [Network::Loopback, Network::All] {
        assert_eq!(code(&permissions.clone().network(network), SOCKET), 0);
    }
}

#[test]
fn what_cannot_be_granted_is_said_and_nothing_runs() {
    let runtime = runtime(Limits::default());
    let program = program(&runtime, &exits_with("", "", "(i32.const 0)"));
    for permissions in [
        Permissions::new().dir("no/such/folder", "/", Access::Read),
        Permissions::new().stdin(Stdin::File("no/such/file".into())),
    ] {
        let error = runtime.run_command(&program, &permissions).unwrap_err();
        assert!(matches!(error, Error::NotGranted { .. }), "{error:?}");
        assert_eq!(error.diagnostic().code, "not-granted");
    }
}

#[test]
fn what_is_no_command_says_what_it_is() {
    let runtime = runtime(Limits::default());
    let (permissions, _) = quiet();
    let library = program(&runtime, r#"(module (func (export "f")))"#);
    let error = runtime.run_command(&library, &permissions).unwrap_err();
    assert!(
        error.diagnostic().notes[0].contains("exports: f"),
        "{error:?}"
    );
    let library = crate::common::lifted(r#"(func (export "f"))"#, "", "");
    let library = program(&runtime, &library);
    let error = runtime.run_command(&library, &permissions).unwrap_err();
    assert_eq!(error.diagnostic().code, "not-a-command", "{error:?}");
    // Whatever it imports: that it is no program comes first.
    let plugin = r#"(component
        (import "my:host/log" (instance (export "log" (func))))
        (core module $m (func (export "f")))
        (core instance $i (instantiate $m))
        (func (export "f") (canon lift (core func $i "f"))))"#;
    let plugin = program(&runtime, plugin);
    let error = runtime.run_command(&plugin, &permissions).unwrap_err();
    assert_eq!(error.diagnostic().code, "not-a-command", "{error:?}");
    let missing = r#"(module (import "env" "f" (func)) (func (export "_start")))"#;
    let missing = program(&runtime, missing);
    let error = runtime.run_command(&missing, &permissions).unwrap_err();
    assert!(matches!(error, Error::Refused { .. }), "{error:?}");
    assert!(error.to_string().contains("env"), "{error}");
}

#[test]
fn what_is_not_webassembly_is_told_apart() {
    let runtime = runtime(Limits::default());
    let load = |bytes: &[u8]| runtime.load_bytes("x", bytes).unwrap_err();
    for bytes in [&b""[..], b"text", b"\x7fELF", b"\0as"] {
        assert!(matches!(load(bytes), Error::NotWasm { .. }));
    }
    // A small program, cut after every byte: an error when it is loaded, or no command, never a panic.
    let whole = r#"(module (memory (export "memory") 1) (func (export "_start") (nop)))"#;
    let whole = wat::parse_str(whole).unwrap();
    for length in 0..whole.len() {
        if let Ok(program) = runtime.load_bytes("x", &whole[..length]) {
            let ran = runtime.run_command(&program, &quiet().0);
            assert!(ran.is_err(), "{length}");
        }
    }
    let module = runtime.load_bytes("x", &whole).unwrap();
    assert!(matches!(module.component(), Err(Error::OtherKind { .. })));
}

#[test]
fn a_backtrace_names_functions() {
    let text = r#"(module $program
        (func $inner unreachable)
        (func $_ZN5outer4call17h0123456789abcdefE (call $inner))
        (func (export "_start") (call 1)))"#;
    let trapped = crate::common::stopped(Limits::default(), text);
    let names: Vec<&str> = trapped
        .frames
        .iter()
        .map(|frame| frame.function.as_str())
        .collect();
    assert_eq!(names[..2], ["inner", "outer::call"]);
    assert_eq!(trapped.frames[0].module.as_deref(), Some("program"));
    let found = trapped.diagnostic();
    assert!(
        found
            .notes
            .iter()
            .any(|note| note.contains("inner (program, at 0x"))
    );
}

#[tokio::test]
async fn a_blocking_runtime_says_where_it_must_not_be_used() {
    let blocking = runtime(Limits::default());
    let program = program(&blocking, &exits_with("", "", "(i32.const 3)"));
    let error = blocking.run_command(&program, &quiet().0).unwrap_err();
    assert!(matches!(error, Error::BlockingInAsync));
    // The other preset is at home there.
    let runtime = Runtime::new_async().unwrap();
    let wasm = wat::parse_str(exits_with("", "", "(i32.const 3)")).unwrap();
    let program = runtime.load_bytes("x", &wasm).unwrap();
    let status = runtime.run_command(&program, &quiet().0).await.unwrap();
    assert_eq!(status.code, 3);
}

#[test]
fn captured_output_is_shared_by_clones() {
    let output = Captured::new(8);
    let clone = output.clone();
    let text = r#"(module
        (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
        (memory (export "memory") 1)
        (data (i32.const 0) "\10\00\00\00\03\00\00\00")
        (data (i32.const 16) "abc")
        (func (export "_start")
            (drop (call $write (i32.const 2) (i32.const 0) (i32.const 1) (i32.const 8)))))"#;
    let permissions = quiet().0.stderr(Output::Capture(output));
    assert_eq!(code(&permissions, text), 0);
    assert_eq!(clone.text(), "abc");
}
