//! Bindings that nobody runs: of all of WASI, of what upstream gets wrong, and of what cannot be generated.
//!
//! That the first two compile is shown by the crates `compiles-guest` and `compiles-host`, which are built with the
//! tests; here the guests' side is compiled for WebAssembly as well, where other parts of it are.

use std::fs;
use std::path::Path;

use similar::TextDiff;
use witcraft_codegen::Side;
use witcraft_diagnostics::render::text;
use witcraft_model::{Input, Loader, World};
use witcraft_tests::{generated, guest, wasi};

#[test]
fn all_of_wasi_is_there() {
    let worlds = wasi::worlds().unwrap();
    let names: Vec<&str> = worlds.iter().map(|(name, _)| name.as_str()).collect();
    for expected in [
        "p2_cli_command",
        "p2_sockets_imports",
        "p3_cli_command",
        "p3_filesystem_imports",
        "http_p2_http_proxy",
        "http_p3_http_service",
        "http_p3_http_middleware",
    ] {
        assert!(
            names.contains(&expected),
            "{expected} is not among {names:?}"
        );
    }
    for (name, world) in &worlds {
        for side in [Side::Guest, Side::Host] {
            assert!(witcraft_codegen::refusals(world, side).is_empty(), "{name}");
        }
        witcraft_types::report(world).unwrap_or_else(|found| panic!("{name}: {found}"));
    }
}

#[test]
fn guests_compile_for_webassembly() {
    guest::check("compiles").unwrap();
}

fn said_of_sides(file: &Path, world: &World) -> String {
    let said = [Side::Guest, Side::Host].map(|side| {
        let found = witcraft_codegen::refusals(world, side);
        let generated = generated::bindings(world, side, true);
        assert_eq!(generated.is_ok(), found.is_empty(), "{}", file.display());
        match found.is_empty() {
            true => "fine\n".to_owned(),
            false => text::render_all(&found, world.package().sources(), false),
        }
    });
    match said {
        [guest, host] if guest == host => format!("## guest and host\n\n{guest}"),
        [guest, host] => format!("## guest\n\n{guest}\n## host\n\n{host}"),
    }
}

/// What upstream would fail on, each with what is said instead.
#[test]
fn refusals_say_what_why_and_how() {
    let bless = std::env::var_os("WITCRAFT_BLESS").is_some();
    let mut report = String::new();
    for file in generated::files("refused").unwrap() {
        let actual = match Loader::default().load(&[Input::Path(file.clone())]) {
            // The specification forbids it, so it is not even read.
            Err(failure) => {
                let said = text::render_all(&failure.diagnostics, &failure.sources, false);
                format!("## when it is read\n\n{said}")
            }
            Ok(package) => said_of_sides(&file, &package.world(None).unwrap()),
        };
        // Paths of one machine have no place in a pinned text.
        let folder = format!("{}/", file.parent().unwrap().display());
        let actual = actual.replace(&folder, "").trim_end().to_owned() + "\n";
        let pinned = file.with_extension("txt");
        let expected = fs::read_to_string(&pinned).unwrap_or_default();
        if bless {
            fs::write(&pinned, &actual).unwrap();
        } else if expected != actual {
            report += &TextDiff::from_lines(expected.as_str(), actual.as_str())
                .unified_diff()
                .header(generated::stem(&file), "as it is")
                .to_string();
        }
    }
    assert!(
        report.is_empty(),
        "{report}\nIf this is meant, run `cargo xtask bless`."
    );
}

/// Text with a borrow in a stream is refused when it is read; wasm is decoded by upstream, which lets that pass.
#[test]
fn borrows_in_streams_are_refused_in_wasm_as_well() {
    let wit = "package a:b;\ninterface i { resource r; f: func(a: stream<list<borrow<r>>>); }\n\
               world w { import i; }\n";
    let mut resolve = wit_parser::Resolve::default();
    let package = resolve.push_str("b.wit", wit).unwrap();
    let wasm = wit_component::encode(&resolve, package).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b.wasm");
    fs::write(&file, wasm).unwrap();
    let package = Loader::default().load(&[Input::Path(file)]).unwrap();
    let world = package.world(None).unwrap();
    for side in [Side::Guest, Side::Host] {
        let found = witcraft_codegen::refusals(&world, side);
        let codes: Vec<&str> = found.iter().map(|found| found.code).collect();
        assert_eq!(codes, ["borrow-in-payload"], "{side}");
    }
}
