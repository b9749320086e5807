//! What user crates are made to build: no more than the bindings need.

use std::collections::BTreeSet;
use std::process::Command;

use witcraft_tests::guest::workspace;

/// The names of the crates that `package` builds for a user, itself included.
fn tree(package: &str, arguments: &[&str]) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .current_dir(workspace())
        .args([
            "tree",
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])
        .args(["--package", package])
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_guest_builds_the_runtime_and_nothing_else() {
    let expected = ["bitflags", "wit-bindgen", "witcraft-guest"];
    let without_macros = [
        &["--no-default-features", "--features", "async"][..],
        &["--no-default-features"],
    ];
    for arguments in without_macros {
        let tree = tree("witcraft-guest", arguments);
        assert_eq!(tree, expected.map(str::to_owned).into(), "{arguments:?}");
    }
}

#[test]
fn with_its_macro_a_guest_builds_the_guests_generator_only() {
    let tree = tree("witcraft-guest", &["--all-features"]);
    assert!(tree.contains("wit-bindgen-rust"), "{tree:?}");
    let heavy = [
        "wasmtime-internal-wit-bindgen",
        "rowan",
        "rayon",
        "wast",
        "clap",
    ];
    for unwanted in heavy.into_iter().chain(["annotate-snippets", "wasmtime"]) {
        assert!(!tree.contains(unwanted), "{unwanted}");
    }
}

#[test]
fn a_host_does_not_build_the_guest_side() {
    for arguments in [&["--all-features"][..], &["--no-default-features"]] {
        let tree = tree("witcraft-host", arguments);
        for unwanted in ["wit-bindgen", "wit-bindgen-rust", "witcraft-guest"] {
            assert!(!tree.contains(unwanted), "{arguments:?}: {unwanted}");
        }
    }
    // Without its macro, it builds no generator of ours at all.
    let tree = tree(
        "witcraft-host",
        &["--no-default-features", "--features", "cranelift,async"],
    );
    assert!(!tree.contains("witcraft-codegen"), "{tree:?}");
}

#[test]
fn there_is_one_generation_of_upstream_crates() {
    let lock = std::fs::read_to_string(workspace().join("Cargo.lock")).unwrap();
    let versions = |name: &str| -> Vec<&str> {
        let head = format!("name = \"{name}\"\nversion = \"");
        lock.match_indices(&head)
            .map(|(at, head)| lock[at + head.len()..].split('"').next().unwrap())
            .collect()
    };
    assert_eq!(
        versions("wit-parser").len(),
        1,
        "two would not share packages"
    );
    // What `witcraft --version --verbose` and every header say is what is used.
    for (name, version) in witcraft_codegen::GENERATION {
        // Crates for WASI itself, which nothing here is built for, bring an old wit-bindgen.
        assert!(versions(name).contains(version), "{name}");
    }
}
