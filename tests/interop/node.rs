//! A component that Witcraft built, transpiled by jco, and called in Node.

use std::fs;

use crate::pantries;
use crate::tools::{folder, jco, node, sources, succeed};

#[test]
#[ignore = "needs jco and Node: cargo xtask test --interop"]
fn a_pantry_of_ours_in_node() {
    let here = folder().join("node");
    for script in ["household.js", "log.js", "test.js"] {
        fs::copy(sources().join("node").join(script), here.join(script)).unwrap();
    }
    succeed(
        jco()
            .arg("transpile")
            .arg(pantries::rust())
            .args(["--name", "pantry", "-o"])
            .arg(here.join("pantry"))
            .args(["--map", "interop:pantry/household=../household.js"])
            .args(["--map", "log=../log.js"]),
    );
    let output = succeed(node(here.join("test.js")).current_dir(&here));
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "all well");
}
