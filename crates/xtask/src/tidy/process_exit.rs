//! Only `main` ends the process: elsewhere that would skip destructors, and take the decision from the caller.

use super::{Finding, Tree};

/// In two parts, so that this file is not found itself.
const CALL: &str = concat!("process::", "exit");

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let files = tree
        .files()
        .iter()
        .filter(|file| file.is_rust() && !file.is_snapshot());
    for file in files.filter(|file| !file.path.ends_with("/main.rs")) {
        for (index, line) in file.text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if code.contains(CALL) {
                findings.push(Finding {
                    path: file.path.clone(),
                    line: index + 1,
                    problem: format!("`{CALL}` outside of `main.rs`"),
                    remedy: "return an error or an `ExitCode` up to `main`".into(),
                });
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_main_may_exit() {
        let code = format!(
            "//! A module.\n// std::{CALL}(1) is a comment.\nfn f() {{ std::{CALL}(1) }}\n"
        );
        let found = check(&Tree::of(&[
            ("crates/a/src/main.rs", &code),
            ("crates/a/src/lib.rs", &code),
        ]));
        assert_eq!(found.len(), 1);
        assert!(found[0].to_string().starts_with("crates/a/src/lib.rs:3: "));
    }
}
