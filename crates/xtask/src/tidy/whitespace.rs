//! No blank at the end of a line, and a newline at the end of a file.
//!
//! Files of Rust are left to rustfmt, which knows a string from code.

use super::tree::File;
use super::{Finding, Tree};

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree
        .files()
        .iter()
        .filter(|file| !file.is_rust() && !file.is_snapshot() && !is_input(file))
    {
        let mut report = |line: usize, problem: &str, remedy: &str| {
            let (problem, remedy) = (problem.into(), remedy.into());
            findings.push(Finding {
                path: file.path.clone(),
                line,
                problem,
                remedy,
            });
        };
        for (index, line) in file.text.lines().enumerate() {
            if line.ends_with(char::is_whitespace) {
                report(index + 1, "the line ends in a blank", "remove it");
            }
        }
        if !file.text.is_empty() && !file.text.ends_with('\n') {
            report(
                file.text.lines().count(),
                "the file does not end in a newline",
                "add one",
            );
        }
    }
    findings
}

/// What a test reads may be about its very blanks.
fn is_input(file: &File) -> bool {
    file.is_test() && !file.path.ends_with(".toml") && !file.path.ends_with(".md")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_missing_newlines_are_found_where_they_do_not_matter() {
        let text = "a\nb \n\t\nc";
        let found = check(&Tree::of(&[
            ("README.md", text),
            ("snapshots/a/types.md", text),
            ("tests/cases/blanks.wit", text),
            ("crates/a/src/lib.rs", text),
            ("empty.txt", ""),
            ("good.txt", "a\n\nb\n"),
        ]));
        let lines: Vec<_> = found
            .iter()
            .map(|finding| (finding.path.as_str(), finding.line))
            .collect();
        assert_eq!(
            lines,
            [("README.md", 2), ("README.md", 3), ("README.md", 4)]
        );
    }
}
