//! Dependencies between the crates point one way: up the table of ARCHITECTURE.md.

use super::{Finding, Tree};

/// The crates, bottom up: each may depend on those before it.
///
/// A crate that is not written yet has its place already.
const LAYERS: [&str; 20] = [
    "witcraft-diagnostics",
    "witcraft-explain",
    "witcraft-syntax",
    "witcraft-config",
    "witcraft-model",
    "witcraft-abi",
    "witcraft-codegen",
    "witcraft-types",
    "witcraft-lint",
    "witcraft-compat",
    "witcraft-doc",
    "witcraft-component",
    "witcraft-runtime",
    "witcraft-project",
    "witcraft-macros",
    "witcraft-guest",
    "witcraft-host",
    "witcraft-build",
    "witcraft",
    "xtask",
];

/// The programs, on which nothing can depend although they have a place in the table.
const SHELLS: [&str; 2] = ["witcraft", "xtask"];

/// Development dependencies are not looked at: a crate's examples may well use what is built upon it.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let members = tree.manifests();
    for manifest in members.iter().filter(|manifest| manifest.is_crate()) {
        let Some(own) = layer(&manifest.name) else {
            findings.push(Finding {
                path: manifest.path.clone(),
                line: 1,
                problem: format!(
                    "the crate `{}` has no place in the table of layers",
                    manifest.name
                ),
                remedy:
                    "add it to LAYERS in crates/xtask/src/tidy/layers.rs and to ARCHITECTURE.md"
                        .into(),
            });
            continue;
        };
        for dependency in manifest.shipped() {
            let problem = match layer(&dependency.name) {
                Some(other) if other >= own => "comes later in the table of layers".to_owned(),
                Some(_) if SHELLS.contains(&dependency.name.as_str()) => "is a program".to_owned(),
                Some(_) => continue,
                None if members
                    .iter()
                    .any(|other| !other.is_crate() && other.name == dependency.name) =>
                {
                    "only tests".to_owned()
                }
                None => continue,
            };
            findings.push(Finding {
                path: manifest.path.clone(),
                line: dependency.line,
                problem: format!(
                    "`{}` depends on `{}`, which {problem}",
                    manifest.name, dependency.name
                ),
                remedy:
                    "move what is needed into a crate below both, or do the work in a crate above"
                        .into(),
            });
        }
    }
    findings
}

fn layer(name: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| *layer == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(manifests: &[(&str, &str, &str)]) -> Vec<String> {
        let root = "[workspace]\nmembers = [\"crates/*\", \"tests\"]\n".to_owned();
        let mut files = vec![("Cargo.toml".to_owned(), root)];
        files.extend(manifests.iter().map(|(folder, name, dependencies)| {
            (
                format!("{folder}/Cargo.toml"),
                format!("[package]\nname = \"{name}\"\n{dependencies}"),
            )
        }));
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .collect();
        check(&Tree::of(&files))
            .into_iter()
            .map(|finding| finding.to_string())
            .collect()
    }

    #[test]
    fn a_crate_may_depend_on_one_before_it_and_not_the_other_way_round() {
        let up = "[dependencies]\nwitcraft-model.workspace = true\nserde.workspace = true\n";
        assert_eq!(findings(&[("crates/types", "witcraft-types", up)]), [""; 0]);
        let down = "[dependencies]\nwitcraft-types.workspace = true\n";
        let found = findings(&[("crates/model", "witcraft-model", down)]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with(
            "crates/model/Cargo.toml:4: `witcraft-model` depends on `witcraft-types`"
        ));
    }

    #[test]
    fn nothing_depends_on_a_program_or_a_test() {
        let tests = (
            "tests",
            "witcraft-tests",
            "[dependencies]\nwitcraft.workspace = true\n",
        );
        assert_eq!(findings(&[tests]), [""; 0]);
        let shell = "[dependencies]\nwitcraft.workspace = true\nwitcraft-tests.workspace = true\n";
        let found = findings(&[tests, ("crates/xtask", "xtask", shell)]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found[0].contains("is a program") && found[1].contains("only tests"),
            "{found:?}"
        );
    }

    #[test]
    fn development_dependencies_are_free() {
        let dev = "[dev-dependencies]\nwitcraft-guest.workspace = true\n";
        assert_eq!(
            findings(&[("crates/macros", "witcraft-macros", dev)]),
            [""; 0]
        );
    }

    #[test]
    fn a_new_crate_needs_a_place() {
        let found = findings(&[("crates/new", "witcraft-new", "")]);
        assert!(found[0].contains("has no place"), "{found:?}");
    }
}
