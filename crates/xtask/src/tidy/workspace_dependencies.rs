//! Versions are declared once, in the workspace's table: so there is one generation of every crate.

use super::manifest::Origin;
use super::{Finding, Tree};

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for manifest in tree.manifests() {
        let fine = |origin: Origin| match origin {
            Origin::Inherited => true,
            // Test programs use each other, and nobody else them: the table need not hold those.
            Origin::Path => !manifest.is_crate(),
            Origin::Own => false,
        };
        for dependency in manifest
            .dependencies
            .iter()
            .filter(|dependency| !fine(dependency.origin))
        {
            let name = &dependency.name;
            findings.push(Finding {
                path: manifest.path.clone(),
                line: dependency.line,
                problem: format!("the dependency `{name}` is not taken from the workspace's table"),
                remedy: format!(
                    "declare it under [workspace.dependencies] in Cargo.toml, and write `{name}.workspace = true` here"
                ),
            });
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dependency_is_inherited() {
        let text = "[package]\nname = \"a\"\n[dependencies]\nb.workspace = true\nc = \"1\"\n\
                    [dev-dependencies]\nd = { path = \"../d\" }\n";
        let found = check(&Tree::of(&[
            (
                "Cargo.toml",
                "[workspace]\nmembers = [\"crates/*\", \"tests\"]\n",
            ),
            ("crates/a/Cargo.toml", text),
            ("tests/Cargo.toml", text),
        ]));
        let lines: Vec<_> = found
            .iter()
            .map(|finding| (finding.path.as_str(), finding.line))
            .collect();
        assert_eq!(
            lines,
            [
                ("crates/a/Cargo.toml", 5),
                ("crates/a/Cargo.toml", 7),
                ("tests/Cargo.toml", 5)
            ]
        );
        assert!(found[0].remedy.contains("`c.workspace = true`"));
    }
}
