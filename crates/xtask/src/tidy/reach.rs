//! A guest never pulls in the host's generator or runtime, and a host never the guest's generator: both take
//! minutes to compile, and neither can be of use on the other side. And what only generates needs no runtime.

use std::collections::BTreeMap;

use super::{Finding, Tree};
use crate::{process, workspace};

/// A crate, what it must not reach, and why.
struct Rule {
    krate: &'static str,
    /// With all of its features, or without any.
    features: &'static str,
    is_forbidden: fn(&str) -> bool,
    side: &'static str,
}

const RULES: [Rule; 3] = [
    // wasmtime's crates all bear its name, the generator among them.
    Rule {
        krate: "witcraft-guest",
        features: "--all-features",
        is_forbidden: |name| name.starts_with("wasmtime"),
        side: "host's",
    },
    Rule {
        krate: "witcraft-host",
        features: "--all-features",
        is_forbidden: |name| name == "wit-bindgen-rust",
        side: "guest's",
    },
    // Without its feature `runtime`, the command line only generates.
    Rule {
        krate: "witcraft",
        features: "--no-default-features",
        is_forbidden: |name| name == "wasmtime" || name.starts_with("cranelift"),
        side: "runtime's",
    },
];

/// Asks cargo what the crates of the rules reach.
///
/// # Errors
///
/// Where cargo fails.
pub(crate) fn read(tree: &Tree) -> anyhow::Result<BTreeMap<String, Vec<String>>> {
    let mut reached = BTreeMap::new();
    for rule in &RULES {
        if !tree
            .manifests()
            .iter()
            .any(|manifest| manifest.name == rule.krate)
        {
            continue;
        }
        let mut cargo = workspace::cargo();
        cargo.args([
            "tree",
            "--package",
            rule.krate,
            rule.features,
            "--edges",
            "normal,build",
        ]);
        cargo.args(["--prefix", "none", "--format", "{p}"]);
        let packages = names(&process::output_of(&mut cargo)?);
        reached.insert(rule.krate.to_owned(), packages);
    }
    Ok(reached)
}

/// The names among lines such as `serde v1.0.0 (*)`.
fn names(listed: &str) -> Vec<String> {
    let mut names: Vec<String> = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    names
}

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for Rule {
        krate,
        features,
        is_forbidden,
        side,
    } in &RULES
    {
        let packages = tree
            .reached()
            .get(*krate)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let forbidden: Vec<&str> = packages
            .iter()
            .map(String::as_str)
            .filter(|package| is_forbidden(package))
            .collect();
        // One way in brings in all that is behind it: that is one finding. The shortest name is the one
        // that the others are named after.
        let Some(first) = forbidden.iter().min_by_key(|name| name.len()) else {
            continue;
        };
        findings.push(Finding {
            path: format!("crates/{krate}/Cargo.toml"),
            line: 1,
            problem: format!(
                "`{krate}` reaches what is the {side}: {}",
                forbidden.join(", ")
            ),
            remedy: format!(
                "`cargo tree --package {krate} {features} --invert {first}` shows by which way; \
                 turn off the feature that opens it"
            ),
        });
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guest_must_not_reach_wasmtime() {
        let found = check(&Tree::reaching(
            "witcraft-guest",
            &[
                "wasmtime-internal-wit-bindgen",
                "wasmtime",
                "wit-bindgen-rust",
            ],
        ));
        assert_eq!(found.len(), 1);
        assert!(
            found[0]
                .problem
                .ends_with("the host's: wasmtime-internal-wit-bindgen, wasmtime")
        );
        assert!(found[0].remedy.contains("--invert wasmtime`"));
    }

    #[test]
    fn a_host_must_not_reach_the_guests_generator() {
        let found = check(&Tree::reaching(
            "witcraft-host",
            &["wasmtime", "wit-bindgen", "wit-bindgen-rust"],
        ));
        assert_eq!(found.len(), 1);
        assert!(found[0].remedy.contains("--invert wit-bindgen-rust"));
    }

    #[test]
    fn the_command_line_without_its_runtime_must_not_reach_wasmtime() {
        let found = check(&Tree::reaching(
            "witcraft",
            &["wasmtime", "wasmtime-internal-wit-bindgen"],
        ));
        assert_eq!(found.len(), 1);
        assert!(found[0].problem.ends_with("the runtime's: wasmtime"));
        assert!(found[0].remedy.contains("--no-default-features"));
    }

    #[test]
    fn names_are_read_off_cargos_list() {
        assert_eq!(
            names("b v1.0.0 (/here)\na v2.0.0 (proc-macro)\nb v1.0.0 (*)\n"),
            ["a", "b"]
        );
    }
}
