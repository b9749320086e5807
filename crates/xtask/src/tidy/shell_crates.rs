//! What only a program needs stays out of the libraries: they return errors with a kind, and parse no
//! arguments.

use super::{Finding, Tree};

const SHELLS: [&str; 2] = ["witcraft", "xtask"];

/// A crate, and what a library does instead.
const SHELL_ONLY: [(&str, &str); 3] = [
    (
        "anyhow",
        "return an error of the crate's own, with `thiserror`",
    ),
    (
        "clap",
        "take plain values, and leave the arguments to the command",
    ),
    ("clap_complete", "leave completions to the command"),
];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let libraries = tree
        .manifests()
        .iter()
        .filter(|manifest| manifest.is_crate());
    for manifest in libraries.filter(|manifest| !SHELLS.contains(&manifest.name.as_str())) {
        for dependency in manifest.shipped() {
            let Some((_, instead)) = SHELL_ONLY.iter().find(|(name, _)| *name == dependency.name)
            else {
                continue;
            };
            findings.push(Finding {
                path: manifest.path.clone(),
                line: dependency.line,
                problem: format!(
                    "`{}` is a library, and `{}` is for programs",
                    manifest.name, dependency.name
                ),
                remedy: (*instead).into(),
            });
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_does_without_and_a_program_or_a_test_does_not_have_to() {
        let manifest = |name: &str, kind: &str| {
            format!(
                "[package]\nname = \"{name}\"\n[{kind}]\nanyhow.workspace = true\nclap.workspace = true\n"
            )
        };
        let found = check(&Tree::of(&[
            (
                "Cargo.toml",
                "[workspace]\nmembers = [\"crates/*\", \"tests\"]\n",
            ),
            (
                "crates/model/Cargo.toml",
                &manifest("witcraft-model", "dependencies"),
            ),
            (
                "crates/doc/Cargo.toml",
                &manifest("witcraft-doc", "dev-dependencies"),
            ),
            (
                "crates/witcraft/Cargo.toml",
                &manifest("witcraft", "dependencies"),
            ),
            (
                "tests/Cargo.toml",
                &manifest("witcraft-tests", "dependencies"),
            ),
        ]));
        let lines: Vec<_> = found
            .iter()
            .map(|finding| (finding.path.as_str(), finding.line))
            .collect();
        assert_eq!(
            lines,
            [
                ("crates/model/Cargo.toml", 4),
                ("crates/model/Cargo.toml", 5)
            ]
        );
    }
}
