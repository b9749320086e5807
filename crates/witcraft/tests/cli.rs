//! The command line as users meet it: `cmd/*.trycmd` and the commands of the README.
//!
//! `TRYCMD=overwrite cargo test -p witcraft --test cli` writes what the commands print; read the
//! difference.

use std::fs;
use std::path::Path;

const GENERATE: &str = "generate wit/image-processor --out target/image-processor";

#[test]
fn commands_print_what_is_documented() {
    // The README is read, and so are its commands typed, at the root of the checkout.
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::env::set_current_dir(root).unwrap();
    // What an earlier run left would be kept, and not written.
    for folder in ["target/image-processor", "target/cmd/my-plugin"] {
        let _ = fs::remove_dir_all(folder);
    }
    // Not the cache of whoever runs the tests.
    let cache = tempfile::tempdir().unwrap();
    trycmd::TestCases::new()
        .env("WITCRAFT_CACHE", cache.path().display().to_string())
        .case("crates/witcraft/tests/cmd/*.trycmd")
        .case("README.md")
        .case("book/src/components/*.md")
        .case("book/src/running/*.md")
        .case("book/src/wit/*.md")
        .run();
    if cfg!(feature = "runtime") {
        // What is said about a cache that nobody else uses meanwhile.
        trycmd::TestCases::new()
            .env("WITCRAFT_CACHE", "target/cmd/cache")
            .case("crates/witcraft/tests/cmd/own-cache/*.trycmd")
            .run();
    }

    // The two commands that a fresh machine needs. The tour above has run the first, with the
    // binary that this test was built with; the second runs this.
    let readme = fs::read_to_string("README.md").unwrap();
    let blocks = readme.split("```sh\n").skip(1);
    let commands: Vec<_> = blocks.filter_map(|block| block.lines().next()).collect();
    assert_eq!(
        commands,
        [&format!("cargo run -- {GENERATE}"), "cargo xtask test"]
    );
    assert!(readme.contains(&format!("$ witcraft {GENERATE}\n")));
    for file in ["guest.rs", "host.rs", "types.md"] {
        let made = fs::read_to_string(Path::new("target/image-processor").join(file)).unwrap();
        let pinned = fs::read_to_string(Path::new("snapshots/image-processor").join(file)).unwrap();
        assert!(made == pinned, "{file} is what is pinned");
    }
}
