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
    for unwanted in [
        "wasmtime-internal-wit-bindgen",
        "wasmtime",
        "thiserror",
        "wast",
    ] {
        assert!(!tree.contains(unwanted), "{unwanted}");
    }
}

/// All that a guest builds and upstream's generator does not: its runtime, which `wit-bindgen` is, and the rest. Every line costs everyone who builds a guest
/// for the first time; what it costs is measured by `cargo xtask compare cold-build`.
const BESIDES_UPSTREAM: [&str; 18] = [
    "countme",
    "rowan",
    "rustc-hash",
    "serde_spanned",
    "strsim",
    "text-size",
    "toml",
    "toml_datetime",
    "toml_parser",
    "winnow",
    "wit-bindgen",
    "witcraft-codegen",
    "witcraft-config",
    "witcraft-diagnostics",
    "witcraft-guest",
    "witcraft-macros",
    "witcraft-model",
    "witcraft-syntax",
];

#[test]
fn a_guests_macro_builds_little_besides_upstreams_generator() {
    let upstream = tree("wit-bindgen-rust", &[]);
    let ours = tree("witcraft-guest", &[]);
    let besides: Vec<&str> = ours.difference(&upstream).map(String::as_str).collect();
    assert_eq!(besides, BESIDES_UPSTREAM);
    // Comparing with an ABI lock is a feature, and costs one crate more.
    let locked = tree("witcraft-guest", &["--features", "abi-lock"]);
    let more: Vec<&str> = locked.difference(&ours).map(String::as_str).collect();
    assert_eq!(more, ["witcraft-abi"]);
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
