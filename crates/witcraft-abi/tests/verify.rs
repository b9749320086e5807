//! Core modules and components against a world and its lock.

use witcraft_abi::{Binary, Expected, Lock, ReadError, WorldAbi};
use witcraft_model::{Input, Loader, World};

const WIT: &str = "
package a:b@1.0.0;
interface logs { write: func(line: string); read: func() -> string; }
interface work {
    resource blob { constructor(n: u32); size: func() -> u64; }
    run: func(x: string) -> string;
}
world w {
    import logs;
    export work;
    export ready: func() -> bool;
}
";

/// A module that has all that it should.
const FITS: &str = r#"(module
  (import "a:b/logs@1.0.0" "write" (func (param i32 i32)))
  (import "[export]a:b/work@1.0.0" "[resource-new]blob" (func (param i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) i32.const 0)
  (func (export "a:b/work@1.0.0#[constructor]blob") (param i32) (result i32) i32.const 0)
  (func (export "a:b/work@1.0.0#[method]blob.size") (param i32) (result i64) i64.const 0)
  (func (export "a:b/work@1.0.0#[dtor]blob") (param i32))
  (func (export "a:b/work@1.0.0#run") (param i32 i32) (result i32) i32.const 0)
  (func (export "cabi_post_a:b/work@1.0.0#run") (param i32))
  (func (export "ready") (result i32) i32.const 1)
  (func (export "something-else"))
)"#;

fn world() -> World {
    let input = Input::text("a.wit", WIT);
    Loader::default()
        .load(&[input])
        .unwrap()
        .world(None)
        .unwrap()
}

/// What is found against the world and against its lock: the same.
fn findings(wat: &str) -> Vec<String> {
    let bytes = wat::parse_str(wat).unwrap();
    let binary = Binary::read(&bytes).unwrap();
    let lock = Lock::of(&[world()]);
    let both = [
        Expected::of_world(&WorldAbi::new(&world())),
        Expected::of_lock(&lock, Some("w")).unwrap(),
    ]
    .map(|expected| {
        let found = expected.verify(&binary);
        let lines = found.into_iter().map(|found| {
            let notes = found
                .notes
                .into_iter()
                .filter(|note| !note.starts_with("it is needed for"));
            let parts = [
                vec![found.code.to_owned(), found.message],
                notes.collect(),
                found.helps,
            ];
            parts.concat().join(" | ")
        });
        lines.collect::<Vec<String>>()
    });
    assert_eq!(both[0], both[1]);
    both[0].clone()
}

#[test]
fn what_fits_has_no_findings() {
    assert_eq!(findings(FITS), [""; 0]);
    let module = FITS.replacen("(module", "(core module", 1);
    let component = format!("(component {module})");
    assert_eq!(findings(&component), [""; 0]);
}

#[test]
fn what_does_not_fit_is_named() {
    let replaced = |from: &str, to: &str| {
        assert!(FITS.contains(from), "{from}");
        findings(&FITS.replace(from, to))
    };
    for (from, to, words) in [
        // A signature of an import, an export, an intrinsic, the allocator.
        (
            "(func (param i32 i32))",
            "(func (param i32))",
            &[
                "verify-signature",
                "the import `write`",
                "(i32 i32) -> () in the ABI → (i32) -> () in the guest",
            ][..],
        ),
        (
            "(result i64) i64.const 0",
            "(result i32) i32.const 0",
            &["verify-signature", "a:b/work@1.0.0#blob.size"],
        ),
        (
            "(func (param i32) (result i32)))",
            "(func (param i64) (result i32)))",
            &["verify-signature", "[resource-new]blob"],
        ),
        (
            "(param i32 i32 i32 i32) (result i32)",
            "(param i32 i32 i32) (result i32)",
            &["verify-signature", "cabi_realloc"],
        ),
        // Something missing.
        (
            "\"a:b/work@1.0.0#run\"",
            "\"a:b/work@1.0.0#ran\"",
            &[
                "verify-missing-export",
                "`a:b/work@1.0.0#run`",
                "there is `a:b/work@1.0.0#ran`",
            ],
        ),
        (
            "(export \"ready\")",
            "",
            &["verify-missing-export", "`a:b/w@1.0.0#ready`"],
        ),
        (
            "(export \"cabi_post_a:b/work@1.0.0#run\")",
            "",
            &["verify-post-return", "never frees"],
        ),
        (
            "(export \"cabi_realloc\")",
            "",
            &["verify-runtime", "witcraft-guest"],
        ),
        (
            "(memory (export \"memory\") 1)",
            "(memory 1)",
            &["verify-runtime", "`memory`"],
        ),
        // Something extra.
        (
            "\"a:b/logs@1.0.0\" \"write\"",
            "\"a:b/logs@1.0.0\" \"wrote\"",
            &["verify-extra-import", "the world has `write`"],
        ),
        (
            "\"a:b/logs@1.0.0\" \"write\"",
            "\"a:b/logs@2.0.0\" \"write\"",
            &["verify-extra-import", "another interface or version"],
        ),
        (
            "\"a:b/logs@1.0.0\" \"write\"",
            "\"wasi_snapshot_preview1\" \"fd_write\"",
            &["verify-preview1", "adapter"],
        ),
        (
            "\"a:b/logs@1.0.0\" \"write\"",
            "\"__wbindgen_placeholder__\" \"x\"",
            &["verify-browser", "cargo tree"],
        ),
        (
            "\"a:b/logs@1.0.0\" \"write\"",
            "\"canonical_abi\" \"canonical_abi_free\"",
            &["verify-generation", "built with another generation"],
        ),
        (
            "\"something-else\"",
            "\"a:b/work@0.9.0#run\"",
            &["verify-extra-export", "a:b/work@0.9.0#run"],
        ),
        // Intrinsics are known, and so are their signatures.
        (
            "\"a:b/logs@1.0.0\" \"write\" (func (param i32 i32))",
            "\"$root\" \"[waitable-join]\" (func (param i32))",
            &["verify-signature", "[waitable-join]"],
        ),
        (
            "\"a:b/logs@1.0.0\" \"write\" (func (param i32 i32))",
            "\"a:b/logs@1.0.0\" \"[stream-read-0]write\" (func (param i32))",
            &["verify-signature", "stream-read-0"],
        ),
    ] {
        let found = replaced(from, to);
        let named = found
            .iter()
            .any(|line| words.iter().all(|word| line.contains(word)));
        assert!(named, "{from} → {to}: no finding has {words:?}\n{found:#?}");
    }
    let fine = "\"$root\" \"[waitable-join]\" (func (param i32 i32))";
    assert_eq!(
        replaced("\"a:b/logs@1.0.0\" \"write\" (func (param i32 i32))", fine),
        [""; 0]
    );
}

#[test]
fn another_generation_is_said_to_be_one() {
    let producers = r#"(@producers (processed-by "wit-bindgen-rust" "0.30.0"))"#;
    let found = findings(&FITS.replacen("(module", &format!("(module {producers}"), 1));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].contains("built with another generation: wit-bindgen-rust 0.30.0"),
        "{found:?}"
    );
    assert!(found[0].contains("fits all the same"), "{found:?}");
    let binary = Binary::read(&wat::parse_str(format!("(module {producers})")).unwrap()).unwrap();
    assert_eq!(binary.producers[0].field, "processed-by");
}

#[test]
fn what_is_no_wasm_is_refused() {
    assert_eq!(Binary::read(b"(module)"), Err(ReadError::NotWasm));
    assert!(matches!(
        Binary::read(b"\0asm\x01\0\0\0\x01"),
        Err(ReadError::Malformed(_))
    ));
    let lock = Lock::of(&[world()]);
    assert!(Expected::of_lock(&lock, Some("v")).is_none());
    assert!(Expected::of_lock(&lock, None).is_some());
}
