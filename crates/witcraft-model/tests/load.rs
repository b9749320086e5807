//! Loading: every kind of input, and every kind of bad input with its own diagnostic.

use std::fs;
use std::path::Path;

use witcraft_diagnostics::render::text;
use witcraft_model::{Failure, Input, ItemKind, Loader, Package, WorldEntry};

fn write(root: &Path, files: &[(&str, &str)]) {
    for (name, content) in files {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
}

fn load_folder(files: &[(&str, &str)]) -> Result<Package, Failure> {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), files);
    Loader::default().load(&[Input::Path(folder.path().to_owned())])
}

fn load_text(text: &str) -> Result<Package, Failure> {
    Loader::default().load(&[Input::text("test.wit", text)])
}

fn codes(result: Result<Package, Failure>) -> Vec<&'static str> {
    let failure = result.expect_err("this input is bad");
    failure.diagnostics.iter().map(|found| found.code).collect()
}

fn rendered(result: Result<Package, Failure>) -> String {
    let failure = result.expect_err("this input is bad");
    text::render_all(&failure.diagnostics, &failure.sources, false)
}

const TWO_INTERFACES: &str = "\
package a:b@1.0.0;
/// Shapes.
interface shapes {
  /// A point.
  record point { 
    /// Across.
    x: u32 }
  /// A pen.
  resource pen { constructor(); 
    /// Draws.
    draw: func(to: point); }
}
world w { 
  use shapes.{point};
  export area: func(of: point) -> u32;
  import log: interface { say: func(what: string); }
}
";

#[test]
fn every_item_has_its_address_place_and_docs() {
    let package = load_text(TWO_INTERFACES).unwrap();
    let items = package.items(package.mains()[0]);
    let listed: Vec<String> = items
        .iter()
        .map(|item| format!("{} {}", item.kind.as_str(), item.path))
        .collect();
    assert_eq!(
        listed,
        [
            "package a:b@1.0.0",
            "interface a:b/shapes@1.0.0",
            "record a:b/shapes@1.0.0#point",
            "field a:b/shapes@1.0.0#point.x",
            "resource a:b/shapes@1.0.0#pen",
            "constructor a:b/shapes@1.0.0#pen.constructor",
            "method a:b/shapes@1.0.0#pen.draw",
            "world a:b/w@1.0.0",
            "interface a:b/w@1.0.0#log/",
            "function a:b/w@1.0.0#log/say",
            "use a:b/w@1.0.0#point",
            "function a:b/w@1.0.0#area",
        ]
    );
    let field = items
        .iter()
        .find(|item| item.kind == ItemKind::Field)
        .unwrap();
    assert_eq!(field.docs, Some("Across."));
    let span = field.span.as_ref().unwrap();
    assert_eq!(package.sources().text(span), "x");
    assert_eq!(package.sources().location(span).line, 7);
}

#[test]
fn plain_comments_are_no_docs_and_do_not_panic_upstream() {
    let package = load_text(
        "package a:b; // trailing\n/**/interface i { /* plain */ f: func();\n// last\n}\n",
    )
    .unwrap();
    for item in package.items(package.mains()[0]) {
        assert_eq!(item.docs, None, "{}", item.path);
        if let Some(span) = &item.span {
            assert_eq!(package.sources().text(span), item.path.name());
        }
    }
}

#[test]
fn folders_have_dependencies_in_three_forms() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        &[
            ("a.wit", "package a:b;\ninterface i { use c:d/e.{t}; }"),
            ("b.wit", "interface j { use f:g/h.{u}; use k:l/m.{v}; }"),
            ("deps/d/one.wit", "package c:d;"),
            ("deps/d/two.wit", "interface e { type t = u8; }"),
            ("deps/g.wit", "package f:g; interface h { type u = u8; }"),
            ("deps/ignored.txt", "not read"),
        ],
    );
    let encoded = load_text("package k:l; interface m { type v = u8; }").unwrap();
    let wasm = wit_component::encode(encoded.resolve(), encoded.mains()[0]).unwrap();
    fs::write(folder.path().join("deps/l.wasm"), &wasm).unwrap();

    let load = |path| Loader::default().load(&[Input::Path(path)]);
    let package = load(folder.path().to_owned()).unwrap();
    assert_eq!(package.name().to_string(), "a:b");
    assert_eq!(package.files().len(), 6);
    assert!(package.read(&folder.path().join("deps/l.wasm")));

    let alone = load(folder.path().join("deps/l.wasm")).unwrap();
    assert_eq!(alone.name().to_string(), "k:l");
    let lone = rendered(load(folder.path().join("b.wit")));
    assert!(lone.contains("error[no-package]"), "{lone}");
    let lone = rendered(load(folder.path().join("a.wit")));
    assert!(lone.contains("name the folder instead"), "{lone}");
}

#[test]
fn several_inputs_share_an_equal_dependency() {
    let folder = tempfile::tempdir().unwrap();
    let dependency = "package c:d; interface e { type t = u8; }";
    write(
        folder.path(),
        &[
            ("x/x.wit", "package x:x; world x { import c:d/e; }"),
            ("x/deps/d.wit", dependency),
            ("y/y.wit", "package y:y; world y { import c:d/e; }"),
            ("y/deps/d.wit", dependency),
        ],
    );
    let inputs = ["x", "y"].map(|name| Input::Path(folder.path().join(name)));
    let package = Loader::default().load(&inputs).unwrap();
    assert_eq!(package.worlds().len(), 2);
    assert_eq!(
        package.world(Some("y")).unwrap().path().to_string(),
        "y:y/y"
    );
    assert_eq!(package.world(None).unwrap_err().code, "ambiguous-world");
}

#[test]
fn nested_packages_are_dependencies_of_their_file() {
    let package = load_text(
        "package a:b;\npackage c:d { interface e { type t = u8; } }\nworld w { import c:d/e; }\n",
    )
    .unwrap();
    assert_eq!(package.name().to_string(), "a:b");
    assert_eq!(package.world(None).unwrap().imports()[0].name, "c:d/e");
}

#[test]
fn worlds_are_found_by_name_and_listed_otherwise() {
    let package = load_text("package a:b@0.1.0; world one {} world two {}").unwrap();
    assert_eq!(package.world(Some("two")).unwrap().name(), "two");
    assert_eq!(package.world(Some("a:b/two")).unwrap().name(), "two");
    assert_eq!(package.world(Some("a:b/two@0.1.0")).unwrap().name(), "two");
    assert!(package.world(Some("a:b/two@0.2.0")).is_err());
    let ambiguous = package.world(None).unwrap_err();
    assert_eq!(ambiguous.code, "ambiguous-world");
    assert!(ambiguous.message.contains("`one`, `two`"), "{ambiguous:?}");
    let unknown = package.world(Some("tow")).unwrap_err();
    assert_eq!(unknown.code, "no-such-world");
    assert_eq!(unknown.helps, ["did you mean `two`?"]);
    let none = load_text("package a:b; interface i {}").unwrap();
    assert_eq!(none.world(None).unwrap_err().code, "no-world");
}

#[test]
fn worlds_with_names_of_keywords_are_found_as_they_are_shown() {
    let package = load_text("package a:%use@0.1.0; world %option {} world two {}").unwrap();
    for name in ["option", "%option", "a:use/option", "a:%use/%option@0.1.0"] {
        assert_eq!(
            package.world(Some(name)).unwrap().name(),
            "option",
            "{name}"
        );
    }
    for name in ["a:use/option@0.2.0", "a:use", "a:use/option#two", "opt"] {
        let unknown = package.world(Some(name)).unwrap_err();
        assert_eq!(unknown.code, "no-such-world", "{name}");
    }
}

#[test]
fn a_component_gives_its_world() {
    let component = r#"(component (import "a:b/i@1.0.0" (instance (export "f" (func)))))"#;
    let package = Loader::default()
        .load(&[Input::text("c.wat", component)])
        .unwrap();
    let world = package.world(None).unwrap();
    assert_eq!(world.imports()[0].name, "a:b/i@1.0.0");
}

#[test]
fn bad_paths() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &[("demo.wit", ""), ("up/wit/x.wit", "")]);
    let load = |name: &str| Loader::default().load(&[Input::Path(folder.path().join(name))]);
    let text = rendered(load("demo.wti"));
    assert!(text.contains("error[no-such-path]"), "{text}");
    assert!(text.contains("did you mean `demo.wit`?"), "{text}");
    let text = rendered(load("up"));
    assert!(text.contains("error[empty-folder]"), "{text}");
    assert!(text.contains("up/wit`?"), "{text}");
    assert_eq!(codes(load("demo.wit")), ["no-package"]);
    assert_eq!(codes(Loader::default().load(&[])), ["no-input"]);
}

#[test]
fn bad_contents() {
    let bytes = |bytes: &[u8]| {
        Loader::default().load(&[Input::Bytes {
            name: "x".into(),
            bytes: bytes.to_vec(),
        }])
    };
    assert_eq!(codes(bytes(b"\0asm\x01\0\0\0")), ["core-module"]);
    assert_eq!(codes(bytes(b"(module)")), ["core-module"]);
    assert_eq!(codes(bytes(b"(component (bogus))")), ["bad-wat"]);
    assert_eq!(codes(bytes(b"\0asm\x0d\0\x01\0\xff")), ["bad-wasm"]);
    assert_eq!(codes(bytes(b"pack\xffage")), ["not-utf8"]);
    assert_eq!(codes(bytes(b"# Readme\n\nText.\n")), ["not-wit"]);
    assert_eq!(codes(bytes(b"{ \"json\": 1 }")), ["not-wit"]);
    assert_eq!(
        codes(bytes(b"package a:b; interface i { x }")),
        ["wit-syntax"]
    );
}

#[test]
fn the_syntax_errors_of_all_files_come_at_once() {
    let found = load_folder(&[
        ("a.wit", "package a:b;\ninterface i { f: func() }\n"),
        ("b.wit", "interface j { use i.{t}; }\n"),
        ("c.wit", "interface k { record }\n"),
        ("deps/d.wit", "package c:d;\nworld {}\n"),
    ]);
    // `a.wit` is right but for a `;`, so what `b.wit` wants of it is known to be missing.
    let expected = ["wit-syntax", "wit-syntax", "wit-syntax", "unknown-name"];
    assert_eq!(codes(found), expected);
}

/// A name is missing only if nothing that could not be read may define it.
#[test]
fn names_in_broken_packages() {
    let one = |wit: &str| codes(load_text(wit));
    for (wit, names) in [
        // What is in the way is in another block.
        (
            "package a:b; interface i { f: func(x: nope); } interface j { ! } ",
            1,
        ),
        ("package a:b; interface i { ! f: func(x: perhaps); }", 0),
        (
            "package a:b; interface i { ! } interface j { use i.{perhaps}; }",
            0,
        ),
        (
            "package a:b; interface i { f: func() } interface j { use i.{nope}; }",
            1,
        ),
        (
            "package a:b; interface i { use nope.{t}; record r { x: u32 }; }",
            1,
        ),
        // The brace that is too many closes `i` too soon, so `perhaps` may be its type.
        (
            "package a:b; interface i { } } interface j { use i.{perhaps}; }",
            0,
        ),
        (
            "package a:b; type perhaps = u32; interface j { f: func(x: perhaps); }",
            0,
        ),
        ("package a:b; interfaces { } world w { import perhaps; }", 0),
        (
            "package a:b; interface i { record r { x: u32, x: u32 } f: func() }",
            1,
        ),
        (
            "package a:b; interface i { record my_type { x: u32 } f: func() -> my-type; }",
            0,
        ),
        (
            "package a:b; interface my_api { } world w { import my-api; }",
            0,
        ),
        ("package a:b; interface i { record r { x: list<r> }; }", 1),
        (
            "package a:b; world w { import c:d/nope; } interface i { f: func() }",
            1,
        ),
        (
            "package a:b; interface i { } /* never closed world w { import perhaps; }",
            0,
        ),
    ] {
        let found = one(wit);
        let syntax = found.iter().filter(|code| **code == "wit-syntax").count();
        assert!(syntax > 0, "{wit}");
        assert_eq!(found.len() - syntax, names, "{wit}: {found:?}");
    }
}

/// A package that cannot be read is there all the same.
#[test]
fn broken_dependencies_are_not_missing() {
    let found = load_folder(&[
        (
            "a.wit",
            "package a:b;\nworld w { import c:d/e; import c:d/nope; }\n",
        ),
        ("deps/d.wit", "package c:d;\ninterface e { f: func() }\n"),
    ]);
    assert_eq!(codes(found), ["wit-syntax", "unknown-interface"]);
    let found = load_folder(&[
        (
            "a.wit",
            "package a:b;\nworld w { import c:d/e; import c:d/perhaps; }\n",
        ),
        ("deps/d.wit", "package c:d;\ninterface e {}\n}\n"),
    ]);
    assert_eq!(codes(found), ["wit-syntax"]);
    let found = load_folder(&[
        ("a.wit", "package a:b;\nworld w { import c:d/e; }\n"),
        ("deps/d.wit", "package c:;\ninterface e {}\n"),
    ]);
    assert_eq!(codes(found), ["wit-syntax"]);
    let found = load_folder(&[
        ("a.wit", "package a:b;\nworld w { import c:d/e; }\n"),
        (
            "deps/d.wit",
            "package c:d;\ninterface e { f: func(x: nope); use f:g/h.{t}; }\n",
        ),
    ]);
    assert_eq!(codes(found), ["unknown-name", "unknown-dependency"]);
}

/// Streams and futures see through names.
#[test]
fn what_streams_and_futures_name() {
    let one = |wit: &str| codes(load_text(&format!("package a:b; {wit}")));
    let elsewhere =
        "interface t { type c = char; type d = c; resource r; record lent { r: borrow<r> } }";
    for wit in [
        "interface i { type c = char; f: func() -> stream<c>; }",
        "interface i { use t.{d as e}; f: func() -> stream<e>; }",
        "interface i { use t.{lent}; f: func(x: future<option<lent>>); }",
        "world w { import i: interface { use t.{d}; f: func() -> stream<d>; } }",
    ] {
        assert_eq!(
            one(&format!("{wit} {elsewhere}")),
            ["stricter-spec"],
            "{wit}"
        );
    }
    let fine =
        "interface i { use t.{r, d}; f: func() -> stream<tuple<r, d>>; g: func(r: future<r>); }";
    let wit = format!("package a:b; {fine} {elsewhere}");
    assert!(Loader::default().load(&[Input::text("a.wit", wit)]).is_ok());
}

/// The rewrite of a type that contains itself is one that loads.
#[test]
fn recursive_types_can_be_rewritten() {
    for wit in [
        "package a:b;\ninterface i {\n  record node { value: u32, next: option<node> }\n}\n",
        "package a:b;\ninterface i {\n  variant tree { leaf, branch(list<branch>) }\n  \
         record branch { left: tree, right: tree }\n}\n",
        "package a:b;\ninterface i {\n  type node-index = u8;\n  record node { l: option<node>, r: option<node> }\n}\n",
        "package a:b;\ninterface i {\n  record a { x: list<b>, y: list<a> }\n  record b { x: list<a> }\n}\n",
    ] {
        let failure = load_text(wit).expect_err("a cycle");
        assert!(
            failure
                .diagnostics
                .iter()
                .all(|found| found.code == "type-cycle")
        );
        let fixes = failure.diagnostics.iter().flat_map(|found| &found.fixes);
        let mut edits: Vec<_> = fixes.flat_map(|fix| &fix.edits).collect();
        edits.sort_by_key(|edit| edit.span.range.start);
        let mut text = wit.to_owned();
        for edit in edits.iter().rev() {
            text.replace_range(edit.span.range.clone(), &edit.replacement);
        }
        let loaded = Loader::default().load(&[Input::text("a.wit", text.as_str())]);
        assert!(loaded.is_ok(), "{text}\n{}", loaded.unwrap_err());
    }
}

#[test]
fn every_unknown_dependency_is_named_with_where_it_was_looked_for() {
    let found = load_folder(&[
        (
            "a.wit",
            "package a:b;\nworld w {\n import c:d/e;\n import f:g/h@1.0.0;\n import i:j/k;\n}\n",
        ),
        ("deps/g.wit", "package f:g@0.9.0; interface h {}"),
        ("deps/j.wit", "package i:j; interface other {}"),
    ]);
    let text = rendered(found);
    for expected in [
        "package `c:d` is used here, but was not found",
        "which holds: g.wit, j.wit",
        "d/*.wit    a folder whose files begin with `package c:d;`",
        "version 1.0.0 is asked for; there is: 0.9.0",
        "package `i:j` has no interface or world `k`",
    ] {
        assert!(text.contains(expected), "{expected}\n---\n{text}");
    }
}

#[test]
fn packages_that_contradict_each_other() {
    let found = load_folder(&[
        ("a.wit", "package a:b@0.1.0;"),
        ("b.wit", "package a:b@0.2.0;"),
    ]);
    let text = rendered(found);
    assert!(text.contains("error[two-packages]"), "{text}");
    assert!(text.contains("`a:b@0.1.0` and `a:b@0.2.0`"), "{text}");

    let found = load_folder(&[
        ("a.wit", "package a:b;"),
        ("deps/x.wit", "package c:d; interface e {}"),
        ("deps/y.wit", "package c:d; interface f {}"),
    ]);
    assert_eq!(codes(found), ["duplicate-package"]);

    let found = load_folder(&[
        (
            "a.wit",
            "package a:b;\ninterface i { use c:d/e.{t}; type u = u8; }",
        ),
        (
            "deps/d.wit",
            "package c:d;\ninterface e { use a:b/i.{u}; type t = u8; }",
        ),
    ]);
    assert_eq!(codes(found), ["package-cycle"]);
}

/// Upstream takes comments before `package` for its documentation, and allows it in one file.
#[test]
fn comments_before_package_stand_in_one_file() {
    let found = |one: &str, other: &str| {
        let (one, other) = (
            format!("{one}interface i {{}}"),
            format!("{other}interface j {{}}"),
        );
        load_folder(&[("a.wit", &one), ("b.wit", &other)])
    };
    for (one, other, help) in [
        (
            "// MIT\n\npackage a:b;\n",
            "/* MIT */ package a:b;\n",
            "below the `package` line",
        ),
        (
            "/// One.\npackage a:b;\n",
            "/// Two.\npackage a:b;\n",
            "into one of the files",
        ),
    ] {
        let text = rendered(found(one, other));
        assert_eq!(text.matches("error[").count(), 1, "{text}");
        for expected in ["error[package-comments]", "a.wit", "b.wit", help] {
            assert!(text.contains(expected), "{expected}\n---\n{text}");
        }
    }
    // What is advised, and what only looks alike.
    for (one, other) in [
        ("// MIT\n\npackage a:b;\n", "package a:b;\n\n// MIT\n"),
        ("/// One. Two.\npackage a:b;\n", "package a:b;\n"),
        ("// MIT\n\npackage a:b;\n", "// MIT\n\n"),
        (
            "// MIT\n\npackage a:b;\n",
            "// MIT\n\npackage c:d { interface k {} }\n",
        ),
    ] {
        let found = found(one, other);
        assert!(found.is_ok(), "{one}{other}{}", found.unwrap_err());
    }
    // Other errors come at once, and dependencies are no exception.
    let found = load_folder(&[
        ("a.wit", "// MIT\npackage a:b;\n"),
        (
            "b.wit",
            "// MIT\npackage a:b;\ninterface i { f: func(x: nope); }",
        ),
        ("deps/c/a.wit", "// MIT\npackage c:d;\n"),
        ("deps/c/b.wit", "// MIT\npackage c:d;\n"),
    ]);
    assert_eq!(
        codes(found),
        ["package-comments", "package-comments", "unknown-name"]
    );
}

/// Those that are open are no hindrance, nor is what stands behind a closed one itself.
#[test]
fn references_to_what_is_behind_a_closed_gate() {
    let files = [
        (
            "a.wit",
            "package a:b;\nworld w { import one; import c:d/e; @unstable(feature = two) import two; }\n\
             @unstable(feature = one)\ninterface one {}\n\
             @unstable(feature = two)\ninterface two { type t = u8; }\n\
             interface three { use two.{t}; use c:d/f.{u}; }\n",
        ),
        (
            "deps/c.wit",
            "package c:d;\n@unstable(feature = two)\ninterface e {}\n\
             interface f { @unstable(feature = two) type u = u8; }\n",
        ),
    ];
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &files);
    let load = |loader: Loader| loader.load(&[Input::Path(folder.path().to_owned())]);
    assert_eq!(codes(load(Loader::default())), ["closed-gate"; 4]);
    let text = rendered(load(Loader::default().feature("one")));
    assert_eq!(text.matches("error[closed-gate]").count(), 3, "{text}");
    assert_eq!(text.matches("`--features two`").count(), 3, "{text}");
    let both = Loader::default().feature("one").feature("two");
    assert!(load(both).is_ok());
    assert!(load(Loader::default().all_features(true)).is_ok());
}

#[test]
fn types_and_names() {
    let found = load_text("package a:b;\ninterface i { record node { next: option<node> } }");
    let text = rendered(found);
    assert!(text.contains("error[type-cycle]"), "{text}");
    assert!(text.contains("type node-index = u32;"), "{text}");
    let found = load_text("package a:b;\ninterface i { f: func(x: nope); }");
    assert_eq!(codes(found), ["unknown-name"]);
}

#[test]
fn a_package_without_a_world_can_get_one() {
    let wit = "package a:%use@1.0.0;\ninterface %type { resource r; }\n\
               interface v { use %type.{r}; f: func(r: borrow<r>) -> r; }\n";
    let package = Loader::default()
        .load(&[Input::text("v.wit", wit)])
        .unwrap();
    let world = package.every_interface().unwrap();
    let names = |entries: Vec<WorldEntry>| -> Vec<String> {
        entries.into_iter().map(|entry| entry.name).collect()
    };
    assert_eq!(
        names(world.imports()),
        ["a:use/type@1.0.0", "a:use/v@1.0.0"]
    );
    assert_eq!(
        names(world.exports()),
        ["a:use/type@1.0.0", "a:use/v@1.0.0"]
    );
    assert_eq!(world.package().mains(), package.mains());
    assert_eq!(package.resolve().worlds.len(), 0, "the original stays");
}
