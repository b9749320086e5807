//! Guests that mean harm: each ends in an error within its limits, and nothing else notices.

use std::fs;
use std::time::{Duration, Instant};

use crate::common::{exits_with, lifted, program, quiet, reason, runtime, stopped, trapped};
use witcraft_runtime::wasmtime::Trap;
use witcraft_runtime::{Access, Call, Error, Limits, Permissions, Reason, Runtime};

const LOOP: &str =
    r#"(module (func $spin (loop $l (br $l))) (func (export "_start") (call $spin)))"#;

#[test]
fn an_endless_loop_runs_out_of_fuel() {
    let trapped = stopped(Limits::default().fuel(1_000_000), LOOP);
    assert_eq!(trapped.reason, Reason::OutOfFuel);
    assert_eq!(trapped.frames[0].function, "spin");
}

#[test]
fn an_endless_loop_runs_out_of_time() {
    let limits = Limits::default().timeout(Duration::from_millis(50));
    let trapped = stopped(limits, LOOP);
    assert_eq!(trapped.reason, Reason::TimedOut);
    assert_eq!(trapped.frames[0].function, "spin", "it says where it was");
}

#[test]
fn a_guest_that_waits_for_its_host_runs_out_of_time_too() {
    // One event: a clock that rings in an hour.
    let sleep = r#"(import "wasi_snapshot_preview1" "poll_oneoff"
        (func $poll (param i32 i32 i32 i32) (result i32)))"#;
    let text = exits_with(
        sleep,
        r#"(data (i32.const 16) "\01\00\00\00")"#,
        "(block (result i32)
            (i64.store (i32.const 24) (i64.const 3600000000000))
            (call $poll (i32.const 0) (i32.const 128) (i32.const 1) (i32.const 256)))",
    );
    let start = Instant::now();
    let trapped = stopped(Limits::default().timeout(Duration::from_millis(50)), &text);
    assert_eq!(trapped.reason, Reason::TimedOut);
    assert!(
        start.elapsed() < Duration::from_secs(600),
        "it did not sleep"
    );
}

#[test]
fn memory_ends_at_the_limit_and_the_error_says_so() {
    let bomb = r#"(module (memory 1)
        (func $grow
            (loop $l (br_if $l (i32.ne (memory.grow (i32.const 16)) (i32.const -1))))
            unreachable)
        (func (export "_start") (call $grow)))"#;
    let trapped = stopped(Limits::default().memory(16 << 20), bomb);
    assert_eq!(trapped.reason, Reason::Trap(Trap::UnreachableCodeReached));
    assert!(trapped.denied.unwrap().contains("its limit of 16.0 MiB"));
    // All at once, before anything runs.
    let huge = r#"(module (memory 65536) (func (export "_start")))"#;
    let trapped = stopped(Limits::default(), huge);
    assert!(trapped.denied.unwrap().contains("its limit of 1.0 GiB"));
}

#[test]
fn many_small_memories_are_one_large_one() {
    let instances = r#"(core instance (instantiate $m))"#.repeat(40);
    let text = format!(
        r#"(component (core module $m (memory 16)) {instances}
            (core module $n (func (export "f")))
            (core instance $i (instantiate $n))
            (func (export "f") (canon lift (core func $i "f"))))"#
    );
    let runtime = runtime(Limits::default().memory(32 << 20));
    let program = program(&runtime, &text);
    let call = Call::parse(&program, "f()").unwrap();
    let trapped = trapped(runtime.call(&program, &call, &quiet().0).unwrap_err());
    assert!(trapped.denied.unwrap().contains("its limit of 32.0 MiB"));
}

#[test]
fn instances_and_tables_have_an_end() {
    let instances = r#"(core instance (instantiate $m))"#.repeat(40);
    let text = format!(
        r#"(component (core module $m) {instances}
            (core module $n (func (export "f")))
            (core instance $i (instantiate $n))
            (func (export "f") (canon lift (core func $i "f"))))"#
    );
    let few = runtime(Limits::default().instances(20));
    let many = program(&few, &text);
    let call = Call::parse(&many, "f()").unwrap();
    assert!(few.call(&many, &call, &quiet().0).is_err());
    let table = r#"(module (table 1 funcref)
        (func $grow
            (loop $l
                (br_if $l (i32.ne (table.grow (ref.null func) (i32.const 10000)) (i32.const -1))))
            unreachable)
        (func (export "_start") (call $grow)))"#;
    let trapped = stopped(Limits::default(), table);
    assert!(trapped.denied.unwrap().contains("1000000 is its limit"));
}

#[test]
fn deep_recursion_ends_and_shows_itself() {
    let deep = r#"(module (func $deeper (call $deeper)) (func (export "_start") (call $deeper)))"#;
    let trapped = stopped(Limits::default(), deep);
    assert_eq!(trapped.reason, Reason::Trap(Trap::StackOverflow));
    assert!(trapped.frames.len() > 10);
    assert!(trapped.frames.len() <= 32, "and no more than is read");
}

/// A function that takes a string, with this for its `cabi_realloc`.
fn taking(realloc: &str) -> String {
    lifted(
        &format!(
            r#"(memory (export "memory") 1)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) {realloc})
            (func (export "f") (param i32 i32))"#
        ),
        r#"(param "s" string)"#,
        r#"(memory $i "memory") (realloc (func $i "realloc"))"#,
    )
}

/// A function that returns a value of a type, for which the core function does this.
fn returning(ty: &str, body: &str) -> String {
    lifted(
        &format!(
            r#"(memory (export "memory") 1)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 0))
            (func (export "f") (result i32) {body})"#
        ),
        &format!("(result {ty})"),
        r#"(memory $i "memory") (realloc (func $i "realloc"))"#,
    )
}

fn call(limits: Limits, text: &str, what: &str) -> Error {
    let runtime = runtime(limits);
    let program = program(&runtime, text);
    let call = Call::parse(&program, what).unwrap();
    let error = runtime.call(&program, &call, &quiet().0).unwrap_err();
    // The same runtime still works.
    let good = crate::common::program(&runtime, &exits_with("", "", "(i32.const 5)"));
    assert_eq!(runtime.run_command(&good, &quiet().0).unwrap().code, 5);
    error
}

#[test]
fn a_bad_allocator_is_an_error() {
    for realloc in [
        "(i32.const -1)",
        "(i32.const 65535)",
        "unreachable",
        "(drop (memory.grow (i32.const 65535))) (i32.const 0x7fffffff)",
    ] {
        let error = call(Limits::default(), &taking(realloc), "f(\"some text\")");
        assert!(matches!(error, Error::Trapped(_)), "{realloc}: {error:?}");
    }
    let endless = taking("(loop $l (br $l)) (i32.const 0)");
    let error = call(
        Limits::default().fuel(100_000),
        &endless,
        "f(\"some text\")",
    );
    assert_eq!(reason(error), Reason::OutOfFuel);
}

#[test]
fn values_that_are_none_are_errors() {
    for (ty, body) in [
        // No such characters.
        ("char", "(i32.const 0x110000)"),
        ("char", "(i32.const 0xd800)"),
        // No such case.
        (
            "(option u8)",
            "(i32.store8 (i32.const 0) (i32.const 7)) (i32.const 0)",
        ),
        // Beyond the end of memory, by place, by length, and by both at once.
        ("string", "(i32.const 65532)"),
        (
            "string",
            "(i64.store (i32.const 0) (i64.const 0xffffffff_00000000)) (i32.const 0)",
        ),
        (
            "(list u64)",
            "(i64.store (i32.const 0) (i64.const 0x20000000_00000008)) (i32.const 0)",
        ),
        (
            "string",
            "(i64.store (i32.const 0) (i64.const 0x00000010_fffffff8)) (i32.const 0)",
        ),
        // Not where a value of its type may be.
        (
            "(list u64)",
            "(i64.store (i32.const 0) (i64.const 0x00000001_00000003)) (i32.const 0)",
        ),
        ("string", "(i32.const 3)"),
        // Not UTF-8.
        (
            "string",
            "(i64.store (i32.const 0) (i64.const 0x00000002_00000010))
             (i32.store (i32.const 16) (i32.const 0xfefe)) (i32.const 0)",
        ),
    ] {
        let error = call(Limits::default(), &returning(ty, body), "f()");
        assert!(
            matches!(error, Error::Trapped(_) | Error::Refused { .. }),
            "{ty}: {error:?}"
        );
        assert!(!error.to_string().is_empty());
    }
}

#[test]
fn a_long_list_of_large_values_is_not_copied_without_end() {
    // 4096 strings, each of which is the whole memory of 32 MiB: 128 GiB on the host.
    let body = "(local $at i32)
        (i32.store (i32.const 0) (i32.const 16))
        (i32.store (i32.const 4) (i32.const 4096))
        (local.set $at (i32.const 16))
        (loop $l
            (i32.store (local.get $at) (i32.const 0))
            (i32.store offset=4 (local.get $at) (i32.const 0x1ffff00))
            (local.set $at (i32.add (local.get $at) (i32.const 8)))
            (br_if $l (i32.lt_u (local.get $at) (i32.const 32784))))
        (i32.const 0)";
    let text = returning("(list string)", body).replace(
        "(memory (export \"memory\") 1)",
        "(memory (export \"memory\") 512)",
    );
    let error = call(Limits::default(), &text, "f()");
    assert!(
        matches!(error, Error::Trapped(_) | Error::Refused { .. }),
        "{error:?}"
    );
}

/// Opens a path below descriptor 3, and exits with the error number.
fn opening(path: &str, flags: u32, rights: u64) -> String {
    exits_with(
        r#"(import "wasi_snapshot_preview1" "path_open"
            (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))"#,
        &format!(r#"(data (i32.const 64) "{path}")"#),
        &format!(
            "(call $open (i32.const 3) (i32.const 1) (i32.const 64) (i32.const {}) (i32.const {flags})
                (i64.const {rights}) (i64.const {rights}) (i32.const 0) (i32.const 8))",
            path.len()
        ),
    )
}

const READ: u64 = 2;
const WRITE: u64 = 64;
const CREATE: u32 = 1;

#[cfg(unix)]
#[test]
fn nothing_outside_of_a_folder_can_be_reached_through_it() {
    let root = tempfile::tempdir().unwrap();
    let open = root.path().join("open");
    fs::create_dir_all(open.join("sub")).unwrap();
    fs::write(root.path().join("secret"), "secret").unwrap();
    fs::write(open.join("public"), "public").unwrap();
    let outside = root.path().join("secret");
    let link = |to: &std::path::Path, name: &str| {
        std::os::unix::fs::symlink(to, open.join(name)).unwrap();
    };
    link("../secret".as_ref(), "up");
    link(&outside, "absolute");
    link("..".as_ref(), "folder");
    link("up".as_ref(), "twice");
    link("circle".as_ref(), "circle");
    let runtime = runtime(Limits::default());
    let code = |access: Access, text: &str| {
        let program = program(&runtime, text);
        let permissions = quiet().0.dir(&open, "/", access);
        runtime.run_command(&program, &permissions).unwrap().code
    };
    assert_eq!(code(Access::Read, &opening("public", 0, READ)), 0);
    assert_eq!(code(Access::Read, &opening("sub/../public", 0, READ)), 0);
    let absolute = outside.to_str().unwrap().to_owned();
    for path in [
        "../secret",
        "sub/../../secret",
        "./sub/.././../secret",
        "/etc/passwd",
        &absolute,
        "up",
        "absolute",
        "folder/secret",
        "twice",
        "circle",
    ] {
        for (flags, rights) in [(0, READ), (0, WRITE), (CREATE, READ | WRITE)] {
            let text = opening(path, flags, rights);
            assert_ne!(code(Access::ReadWrite, &text), 0, "{path}");
        }
    }
    // Reading only means just that.
    for (path, flags) in [("public", 0), ("new", CREATE)] {
        assert_ne!(
            code(Access::Read, &opening(path, flags, WRITE)),
            0,
            "{path}"
        );
    }
    assert_eq!(code(Access::ReadWrite, &opening("new", CREATE, WRITE)), 0);
    assert_eq!(fs::read_to_string(outside).unwrap(), "secret");
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 2);
}

#[test]
fn resources_of_the_host_have_an_end() {
    let text = r#"(component
        (import "wasi:io/poll@0.2.0" (instance $poll (export "pollable" (type (sub resource)))))
        (alias export $poll "pollable" (type $p))
        (import "wasi:clocks/monotonic-clock@0.2.0" (instance $clock
            (alias outer 1 $p (type $p0))
            (export "pollable" (type $p1 (eq $p0)))
            (export "subscribe-duration" (func (param "when" u64) (result (own $p1))))))
        (core func $subscribe (canon lower (func $clock "subscribe-duration")))
        (core module $m
            (import "" "subscribe" (func $subscribe (param i64) (result i32)))
            (func (export "f") (loop $l (drop (call $subscribe (i64.const 1))) (br $l))))
        (core instance $i
            (instantiate $m (with "" (instance (export "subscribe" (func $subscribe))))))
        (func (export "f") (canon lift (core func $i "f"))))"#;
    let error = call(Limits::default().resources(5000), text, "f()");
    let stopped = trapped(error);
    assert_eq!(stopped.reason, Reason::Host, "{stopped:?}");
}

#[test]
fn resources_of_the_guest_have_an_end() {
    let text = r#"(component
        (type $r (resource (rep i32)))
        (core func $new (canon resource.new $r))
        (core module $m
            (import "" "new" (func $new (param i32) (result i32)))
            (func (export "f") (loop $l (drop (call $new (i32.const 1))) (br $l))))
        (core instance $i (instantiate $m (with "" (instance (export "new" (func $new))))))
        (func (export "f") (canon lift (core func $i "f"))))"#;
    // Handles take memory of the host's.
    let stopped = trapped(call(Limits::default(), text, "f()"));
    assert!(stopped.said.contains("handle limit"), "{stopped:?}");
    let error = call(Limits::default().fuel(1000), text, "f()");
    assert_eq!(reason(error), Reason::OutOfFuel);
}

const FLOOD: &str = r#"(module
    (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
    (memory (export "memory") 1)
    (data (i32.const 0) "\10\00\00\00\00\10\00\00")
    (func $flood
        (loop $l
            (br_if $l (i32.eqz
                (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))
        unreachable)
    (func (export "_start") (call $flood)))"#;

#[test]
fn a_flood_of_output_ends() {
    // In memory there is only so much room.
    let runtime = runtime(Limits::default());
    let flood = program(&runtime, FLOOD);
    let (permissions, output) = quiet();
    let stopped = reason(runtime.run_command(&flood, &permissions).unwrap_err());
    assert!(
        matches!(stopped, Reason::Trap(_) | Reason::Host),
        "{stopped:?}"
    );
    assert!(output.bytes().len() <= 1 << 16);
    // Elsewhere there is time.
    let limits = Limits::default().timeout(Duration::from_millis(100));
    let timed = crate::common::runtime(limits);
    let flood = program(&timed, FLOOD);
    let permissions = Permissions::new().stdout(witcraft_runtime::Output::Discard);
    let error = timed.run_command(&flood, &permissions).unwrap_err();
    assert_eq!(reason(error), Reason::TimedOut);
}

#[test]
fn an_instance_beside_a_trapped_one_goes_on() {
    let runtime = runtime(Limits::default());
    let good = lifted(
        r#"(global $n (mut i32) (i32.const 0))
        (func (export "f") (result i32)
            (global.set $n (i32.add (global.get $n) (i32.const 1))) (global.get $n))"#,
        "(result u32)",
        "",
    );
    let good = program(&runtime, &good);
    let linker = runtime.linker::<()>().unwrap();
    let mut store = runtime.store(&quiet().0, ()).unwrap();
    let instance = runtime
        .instantiate(&mut store, good.component().unwrap(), &linker)
        .unwrap();
    let f = instance
        .get_typed_func::<(), (u32,)>(&mut store, "f")
        .unwrap();
    assert_eq!(f.call(&mut store, ()).unwrap(), (1,));
    for bad in [
        "unreachable",
        "(drop (i32.load (i32.const 0x7fffffff)))",
        "(drop (i32.div_s (i32.const 1) (i32.const 0)))",
    ] {
        let text = format!(r#"(module (memory 1) (func (export "_start") {bad}))"#);
        let bad = program(&runtime, &text);
        assert!(runtime.run_command(&bad, &quiet().0).is_err());
    }
    assert_eq!(f.call(&mut store, ()).unwrap(), (2,), "its state is whole");
}

#[tokio::test]
async fn others_run_while_one_spins() {
    let limits = Limits::default().timeout(Duration::from_millis(300));
    let runtime = Runtime::builder().limits(limits).build_async().unwrap();
    let load = |text: &str| {
        let wasm = wat::parse_str(text).unwrap();
        runtime.load_bytes("x", &wasm).unwrap()
    };
    let (spinning, good) = (load(LOOP), load(&exits_with("", "", "(i32.const 9)")));
    let permissions = quiet().0;
    let spin = async {
        let error = runtime.run_command(&spinning, &permissions).await;
        (reason(error.unwrap_err()), Instant::now())
    };
    let quick = async {
        let status = runtime.run_command(&good, &permissions).await;
        (status.unwrap().code, Instant::now())
    };
    // On one thread, the one that spins first.
    let ((spun, late), (code, early)) = tokio::join!(spin, quick);
    assert_eq!((spun, code), (Reason::TimedOut, 9));
    assert!(early < late, "the other did not wait for it");
}
