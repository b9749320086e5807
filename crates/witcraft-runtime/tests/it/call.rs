//! Calls with values as text.

use crate::common::{lifted, program, quiet, runtime, trapped};
use witcraft_runtime::{Call, Error, Limits, callables};

/// Calls a function of a component, and returns what it returned, in WAVE.
fn call(text: &str, what: &str) -> Result<String, Error> {
    let runtime = runtime(Limits::default());
    let program = program(&runtime, text);
    let call = Call::parse(&program, what)?;
    Ok(runtime.call(&program, &call, &quiet().0)?.wave())
}

const TWO: &str = r#"(component
    (core module $m
        (func (export "id") (param i32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (func $id (param "x" u32) (result u32) (canon lift (core func $i "id")))
    (instance $one (export "id" (func $id)))
    (instance $two (export "id" (func $id)) (export "only" (func $id)))
    (export "a:b/one@1.2.0" (instance $one))
    (export "a:b/two" (instance $two))
    (export "id" (func $id)))"#;

#[test]
fn a_function_is_found_by_any_end_that_tells_it() {
    for name in [
        "a:b/one@1.2.0#id",
        "a:b/one#id",
        "one#id",
        "id",
        "only",
        "two#only",
    ] {
        let text = format!("{name}(7)");
        // The function of the world itself is meant by its name alone.
        assert_eq!(call(TWO, &text).unwrap(), "7", "{name}");
    }
    for name in ["ne#id", "one#only", "a:b#id", ""] {
        assert!(call(TWO, &format!("{name}(7)")).is_err(), "{name}");
    }
    let own = r#"(export "id" (func $id)))"#;
    let without_own = TWO.strip_suffix(own).unwrap().to_owned() + ")";
    let error = call(&without_own, "id(7)").unwrap_err();
    let found = error.diagnostic();
    assert!(found.message.contains("several"), "{found:?}");
    assert!(found.notes[0].contains("a:b/two#id"), "{found:?}");
}

#[test]
fn mistakes_in_a_call_are_said_with_what_to_type() {
    let said = |what: &str| call(TWO, what).unwrap_err().diagnostic();
    assert_eq!(said("onyl(1)").helps, ["did you mean `only`?"]);
    for (what, part) in [
        ("only(-1)", "`-1`"),
        ("only(1, 2)", "takes 1 argument(s), and 2 are given"),
        ("only(", "unexpected end"),
        ("only", "do not fit"),
        ("only(\"a\")", "do not fit"),
    ] {
        let found = said(what);
        assert!(found.message.contains(part), "{what}: {found:?}");
        assert_eq!(found.helps, ["such as `only(1)`"], "{what}");
        assert_eq!(found.notes, ["only: func(x: u32) -> u32"], "{what}");
    }
}

#[test]
fn examples_can_be_called_as_they_are() {
    let types = r#"(component
        (type $r (record (field "a" u8) (field "b" (list string))))
        (export $r2 "r" (type $r))
        (type $v (variant (case "x" string) (case "y")))
        (export $v2 "v" (type $v))
        (type $e (enum "red" "green"))
        (export $e2 "e" (type $e))
        (type $f (flags "p" "q"))
        (export $f2 "f" (type $f))
        (core module $m
            (memory (export "memory") 1)
            (global $next (mut i32) (i32.const 1024))
            (func (export "realloc") (param i32 i32 i32 i32) (result i32)
                (global.get $next)
                (global.set $next (i32.add (global.get $next) (i32.const 64))))
            (func (export "f") (param
                i32 i32 i32 i32 i32 i32 i32 i32 i32 i64 f32 i32 i32 i32 i32 i32)))
        (core instance $i (instantiate $m))
        (func (export "all")
            (param "r" $r2) (param "v" $v2) (param "e" $e2) (param "f" $f2) (param "o" (option s64))
            (param "t" (tuple f32 char)) (param "k" (result u8 (error string))) (param "b" bool)
            (canon lift (core func $i "f") (memory $i "memory") (realloc (func $i "realloc")))))"#;
    let runtime = runtime(Limits::default());
    let program = program(&runtime, types);
    let found = callables(&program).unwrap();
    assert_eq!(
        found[0].example.as_deref(),
        Some(r#"all({a: 1, b: ["text"]}, x("text"), red, {p}, some(1), (1.5, 'a'), ok(1), true)"#)
    );
    assert!(
        found[0].signature.contains("v: variant { x(string), y }"),
        "{}",
        found[0].signature
    );
    let call = Call::parse(&program, found[0].example.as_deref().unwrap()).unwrap();
    let returned = runtime.call(&program, &call, &quiet().0).unwrap();
    assert_eq!((returned.wave(), returned.json()), (String::new(), None));
}

#[test]
fn handles_cannot_be_written() {
    let text = r#"(component
        (type $r (resource (rep i32)))
        (export $r2 "r" (type $r))
        (core module $m (func (export "f") (param i32)))
        (core instance $i (instantiate $m))
        (func (export "f") (param "it" (own $r2)) (canon lift (core func $i "f"))))"#;
    let error = call(text, "f(1)").unwrap_err();
    let found = error.diagnostic();
    assert!(found.message.contains("no words for its `it`"), "{found:?}");
    assert!(found.helps[0].contains("from a host"), "{found:?}");
}

#[test]
fn an_import_that_nobody_provides_traps_with_its_name() {
    let text = r#"(component
        (import "my:own/thing@0.1.0" (instance $t (export "go" (func))))
        (core func $go (canon lower (func $t "go")))
        (core module $m
            (import "" "go" (func $go))
            (func (export "calls") (call $go))
            (func (export "does-not")))
        (core instance $i (instantiate $m (with "" (instance (export "go" (func $go))))))
        (func (export "calls") (canon lift (core func $i "calls")))
        (func (export "does-not") (canon lift (core func $i "does-not"))))"#;
    assert_eq!(call(text, "does-not()").unwrap(), "");
    let stopped = trapped(call(text, "calls()").unwrap_err());
    assert!(
        stopped.said.contains("`my:own/thing@0.1.0#go`"),
        "{stopped:?}"
    );
}

#[test]
fn wasi_of_an_older_patch_version_is_the_real_one() {
    // Wasmtime's own way to stub imports would cover it: the linker has a later version.
    let text = r#"(component
        (import "wasi:clocks/monotonic-clock@0.2.3" (instance $c (export "now" (func (result u64)))))
        (core func $now (canon lower (func $c "now")))
        (core module $m
            (import "" "now" (func $now (result i64)))
            (func (export "f") (result i32) (drop (call $now)) (i32.const 1)))
        (core instance $i (instantiate $m (with "" (instance (export "now" (func $now))))))
        (func (export "f") (result bool) (canon lift (core func $i "f"))))"#;
    assert_eq!(call(text, "f()").unwrap(), "true");
}

#[test]
fn an_error_result_is_told_from_others() {
    let runtime = runtime(Limits::default());
    let text = lifted(
        r#"(func (export "f") (param i32) (result i32) (local.get 0))"#,
        r#"(param "x" bool) (result (result))"#,
        "",
    );
    let program = program(&runtime, &text);
    for (argument, is_err) in [("true", true), ("false", false)] {
        let call = Call::parse(&program, &format!("f({argument})")).unwrap();
        let returned = runtime.call(&program, &call, &quiet().0).unwrap();
        assert_eq!(returned.is_err(), is_err);
    }
}
