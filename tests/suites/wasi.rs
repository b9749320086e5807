//! WASI, as it comes: real packages, large ones, that nobody here wrote.
//!
//! That the bindings of its command world compile is shown by the crates `wasi-command-guest` and
//! `wasi-command-host`, which are built with the tests.

use std::collections::BTreeSet;

use wasmparser::{Parser, Payload};
use witcraft_model::{Input, ItemKind, Loader};
use witcraft_tests::{guest, wasi};

#[test]
fn every_package_loads_and_every_item_has_an_address() {
    let package = Loader::default()
        .load(&[Input::Path(wasi::folder().unwrap())])
        .unwrap();
    let mut seen = BTreeSet::new();
    for (id, _) in package.resolve().packages.iter() {
        for item in package.items(id) {
            let parsed: witcraft_model::ItemPath = item.path.to_string().parse().unwrap();
            assert_eq!(parsed, item.path);
            // A name brought in by `include` stands in several worlds.
            assert!(
                seen.insert(item.path.clone()) || item.kind == ItemKind::Interface,
                "{} twice",
                item.path
            );
            if let Some(span) = &item.span {
                let text = package.sources().text(span).trim_start_matches('%');
                let expected = match item.kind {
                    ItemKind::Constructor => "constructor",
                    _ => item.path.name(),
                };
                assert_eq!(text, expected, "{}", item.path);
            }
        }
    }
    assert!(seen.len() > 300, "{} items", seen.len());
}

#[test]
fn the_guest_imports_what_it_uses_and_exports_run() {
    let module = guest::module("wasi-command");
    let (mut imports, mut exports) = (BTreeSet::new(), BTreeSet::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imports.insert(import.unwrap().module.to_owned());
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    exports.insert(export.unwrap().name.to_owned());
                }
            }
            _ => {}
        }
    }
    // Only what is called is imported: standard output, not the file system.
    assert!(
        imports.iter().all(|module| module.starts_with("wasi:")),
        "{imports:?}"
    );
    assert!(
        imports
            .iter()
            .any(|module| module.starts_with("wasi:cli/stdout@"))
    );
    assert!(!imports.iter().any(|module| module.contains("filesystem")));
    assert!(
        exports.iter().any(|name| name.starts_with("wasi:cli/run@")),
        "{exports:?}"
    );
    // The whole is a component of that world.
    assert!(!guest::component("wasi-command").is_empty());
}

#[test]
fn the_mapping_covers_the_whole_world() {
    let world = wasi::command().unwrap();
    let report = witcraft_types::report(&world).unwrap();
    let json = witcraft_types::render::json::render(&report);
    for item in [
        "wasi:io/streams@",
        "wasi:filesystem/types@",
        "wasi:sockets/tcp@",
        "wasi:clocks/wall-clock@",
    ] {
        assert!(json.contains(item), "{item}");
    }
}
