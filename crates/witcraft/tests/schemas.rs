//! Every JSON document that is printed says its schema, and is as the published schema says:
//! `book/src/schemas/`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The published schemas, by the name that documents give.
fn schemas() -> BTreeMap<String, Value> {
    let files = fs::read_dir(root().join("book/src/schemas")).unwrap();
    let read = |path: PathBuf| -> (String, Value) {
        let schema: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let name = schema["$id"].as_str().unwrap().to_owned();
        // witcraft.types/1 is in types-1.json.
        let stem = name.trim_start_matches("witcraft.").replace('/', "-");
        assert_eq!(path.file_stem().unwrap().to_str(), Some(stem.as_str()));
        assert_eq!(
            schema["properties"]["schema"]["const"],
            Value::from(name.as_str())
        );
        (name, schema)
    };
    files.map(|file| read(file.unwrap().path())).collect()
}

/// The document that a command prints, whatever it exits with.
fn document(arguments: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_witcraft"))
        .current_dir(root())
        .args(arguments)
        .args(["--format", "json"])
        .env("WITCRAFT_CACHE", root().join("target/cmd/schemas"))
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!(
            "{arguments:?}: {error}\n{}",
            String::from_utf8_lossy(&output.stderr)
        )
    })
}

const WASI: &str = "package a:b;\n\
    world w { import wasi:random/random@0.2.12; }\n\
    package wasi:random@0.2.12 { interface random { get-random-u64: func() -> u64; } }\n";

fn printed() -> Vec<Value> {
    const IP: &str = "wit/image-processor";
    let cases = root().join("crates/witcraft/tests/cmd/check.in");
    let mut cases: Vec<String> = fs::read_dir(cases)
        .unwrap()
        .map(|case| case.unwrap().path().display().to_string())
        .collect();
    cases.sort();
    let mut documents = Vec::new();
    for case in &cases {
        documents.push(document(&["check", case]));
        documents.push(document(&["lint", case]));
    }
    for package in [IP, "wit/kitchen-sink", "wit/streaming"] {
        documents.push(document(&["types", package]));
        documents.push(document(&["types", package, "--side", "host"]));
        documents.push(document(&["abi", "show", package]));
        documents.push(document(&["breaking", package, "--against", package]));
    }
    documents.push(document(&["types", IP, "--explain", "types#image"]));
    documents.push(document(&["types", IP, "--explain", "processing"]));
    // What Wasmtime implements says where.
    let folder = tempfile::tempdir().unwrap();
    let wasi = folder.path().join("wasi.wit");
    fs::write(&wasi, WASI).unwrap();
    documents.push(document(&["types", &wasi.display().to_string()]));
    let changes = root().join("crates/witcraft-compat/tests/changes");
    for (group, rule) in [
        ("record", "field-added"),
        ("function", "param-removed"),
        ("gate", "deprecated"),
    ] {
        let case = changes.join(group).join(rule);
        let side = |name: &str| {
            let folder = case.join(name);
            let path = if folder.exists() {
                folder
            } else {
                case.join(format!("{name}.wit"))
            };
            path.display().to_string()
        };
        documents.push(document(&[
            "breaking",
            &side("new"),
            "--against",
            &side("old"),
        ]));
    }
    let plugins = tempfile::tempdir().unwrap();
    std::fs::write(plugins.path().join("idle.wat"), "(component)").unwrap();
    std::fs::write(plugins.path().join("broken.wat"), "(compo").unwrap();
    documents.push(document(&[
        "breaking",
        IP,
        "--against",
        IP,
        "--plugins",
        &plugins.path().display().to_string(),
    ]));
    documents.push(document(&[
        "abi",
        "check",
        IP,
        "--lock",
        "snapshots/image-processor/abi.lock",
    ]));
    let image = "{width: 1, height: 1, format: gray, data: [7]}";
    documents.push(document(&["abi", "encode", IP, "types#image", image]));
    documents.push(document(&[
        "abi",
        "encode",
        IP,
        "resize-error",
        "too-large((3, 4))",
    ]));
    documents.push(document(&[
        "abi",
        "call",
        IP,
        "version",
        "--result",
        "\"1.2.3\"",
    ]));
    let mask = format!("({image}, [])");
    documents.push(document(&["abi", "call", IP, "processing#mask", &mask]));

    let greeter = "crates/witcraft/tests/cmd/greeter/greeter.wit";
    let module = "crates/witcraft/tests/cmd/greeter/greeter.wat";
    let folder = tempfile::tempdir().unwrap();
    let component = folder.path().join("greeter.wasm").display().to_string();
    let made = Command::new(env!("CARGO_BIN_EXE_witcraft"))
        .current_dir(root())
        .args([
            "component",
            "new",
            module,
            "--wit",
            greeter,
            "-o",
            &component,
        ])
        .output()
        .unwrap();
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    documents.push(document(&["inspect", module]));
    documents.push(document(&["inspect", &component]));
    documents.push(document(&["targets", &component, greeter]));
    documents.push(document(&["targets", &component, IP]));
    documents.push(document(&["targets", &component, "--compose", &component]));
    if cfg!(feature = "runtime") {
        documents.push(document(&["call", &component]));
        // What was just called is in the cache.
        documents.push(document(&["cache", "show"]));
    }
    documents
}

#[test]
fn documents_are_as_their_schemas_say() {
    let schemas = schemas();
    let validators: BTreeMap<&str, jsonschema::Validator> = schemas
        .iter()
        .map(|(name, schema)| {
            assert!(jsonschema::meta::is_valid(schema), "{name}");
            // A name is no address to resolve references against.
            let mut schema = schema.clone();
            schema.as_object_mut().unwrap().remove("$id");
            (name.as_str(), jsonschema::validator_for(&schema).unwrap())
        })
        .collect();
    let mut seen = BTreeSet::new();
    for document in printed() {
        let name = document["schema"]
            .as_str()
            .expect("every document names its schema");
        let validator = validators
            .get(name)
            .unwrap_or_else(|| panic!("{name} is not published"));
        let wrong: Vec<String> = validator
            .iter_errors(&document)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");
        seen.insert(name.to_owned());
        // It is not so lax that anything would do.
        let mut wrong = document.clone();
        wrong["unknown"] = Value::Null;
        assert!(!validator.is_valid(&wrong), "{name}");
    }
    // A crate has to be compiled for it: `build.rs` holds it against its schema.
    seen.insert("witcraft.build/1".to_owned());
    if cfg!(not(feature = "runtime")) {
        seen.extend(["witcraft.cache/1", "witcraft.functions/1"].map(str::to_owned));
    }
    let published: BTreeSet<String> = schemas.keys().cloned().collect();
    assert_eq!(seen, published, "every published schema is tried");
    let page = fs::read_to_string(root().join("book/src/reference/json.md")).unwrap();
    for name in published {
        assert!(page.contains(&name), "{name} is not in the book");
    }
}
