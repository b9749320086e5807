//! Whether a component provides what another one imports, told from their worlds.

use witcraft_compat::{Composition, compose, render};
use witcraft_model::{Input, Loader, World};

fn world(wit: &str) -> World {
    let package = Loader::default().load(&[Input::text("b.wit", wit)]);
    let package = package.unwrap_or_else(|failure| panic!("{failure}\n{wit}"));
    package.world(Some("w")).unwrap()
}

/// What a component that imports `i` as it is in `needed` is on one that exports it as in `given`.
fn composition(needed: &str, given: &str) -> Composition {
    let wit = |body: &str, direction: &str| {
        let (version, body) = body.split_once(' ').unwrap();
        format!("package a:b@{version};\ninterface i {{ {body} }}\nworld w {{ {direction} i; }}\n")
    };
    compose(
        &world(&wit(needed, "import")),
        &world(&wit(given, "export")),
    )
}

#[test]
fn functions_types_resources_and_versions_are_compared() {
    for (needed, given, composes) in [
        ("1.0.0 f: func(x: u32);", "1.0.0 f: func(x: u32);", true),
        (
            "1.0.0 f: func(x: u32);",
            "1.0.0 f: func(x: u32); g: func();",
            true,
        ),
        (
            "1.0.0 f: func(x: u32); g: func();",
            "1.0.0 f: func(x: u32);",
            false,
        ),
        ("1.0.0 f: func(x: u32);", "1.0.0 f: func(x: u64);", false),
        // wasmtime does not compare names of parameters, but composition does.
        ("1.0.0 f: func(x: u32);", "1.0.0 f: func(y: u32);", false),
        (
            "1.0.0 record r { x: u8 } f: func(x: r);",
            "1.0.0 record r { x: u16 } f: func(x: r);",
            false,
        ),
        (
            "1.0.0 resource r { m: func(); }",
            "1.0.0 resource r { m: func(); n: func(); }",
            true,
        ),
        (
            "1.0.0 resource r { m: func(); n: func(); }",
            "1.0.0 resource r { m: func(); }",
            false,
        ),
        (
            "1.0.0 resource r; f: func(x: r);",
            "1.0.0 resource r; f: func(x: borrow<r>);",
            false,
        ),
        ("1.0.0 f: func();", "1.3.0 f: func();", true),
        ("1.0.0 f: func();", "2.0.0 f: func();", false),
    ] {
        let found = composition(needed, given);
        assert_eq!(found.composes(), composes, "{needed} on {given}: {found:?}");
    }
}

#[test]
fn what_is_left_over_is_still_imported() {
    let consumer = world(
        "package a:b;\ninterface i { f: func(); }\ninterface j { g: func(); }\nworld w { import i; import j; import k: func(); export run: func(); }\n",
    );
    let provider = world(
        "package a:b;\ninterface i { f: func(); }\nworld w { export i; import l: func(); }\n",
    );
    let found = compose(&consumer, &provider);
    assert!(found.composes());
    assert_eq!(
        (found.joined.as_slice(), found.open.as_slice()),
        (
            &["a:b/i".to_owned()][..],
            &["a:b/j".to_owned(), "a:b/w#k".to_owned()][..]
        )
    );
    // Nothing in common is nothing to compose.
    let found = compose(&provider, &consumer);
    assert!(!found.composes() && found.misfits.is_empty());
}

#[test]
fn both_sides_are_shown() {
    let found = composition("1.0.0 f: func(x: u32);", "1.0.0 f: func(x: u64);");
    let text = render::fit::composition("app.wasm", "library.wasm", &found);
    assert_eq!(
        text,
        "app.wasm on library.wasm\n\ndoes not fit\n\n  import a:b/i@1.0.0#f.x\n    the provider has another one: \
         a parameter is of another type [function/param-type-changed]\n      consumer   x: u32\n      provider   \
         x: u64\n\njoined\n  a:b/i@1.0.0\n\ndoes not compose\n"
    );
    let found = render::fit::composition_json(&found);
    assert!(found.contains("\"misfits\"") && found.contains("function/param-type-changed"));
}
