//! The rules that `cargo xtask tidy` checks: one per file, each a function from the tree to its findings.

mod generation;
mod layers;
mod length;
mod manifest;
mod module_docs;
mod process_exit;
mod reach;
mod shell_crates;
mod tree;
mod whitespace;
mod words;
mod workspace_dependencies;

use std::fmt;

pub(crate) use tree::Tree;

/// Something that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    /// Relative to the workspace, with `/`.
    pub(crate) path: String,
    /// From 1.
    pub(crate) line: usize,
    pub(crate) problem: String,
    pub(crate) remedy: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            path,
            line,
            problem,
            remedy,
        } = self;
        write!(f, "{path}:{line}: {problem}\n    {remedy}")
    }
}

type Check = fn(&Tree) -> Vec<Finding>;

const CHECKS: [Check; 10] = [
    generation::check,
    layers::check,
    length::check,
    module_docs::check,
    process_exit::check,
    reach::check,
    shell_crates::check,
    whitespace::check,
    words::check,
    workspace_dependencies::check,
];

/// Runs every check, and returns all they find, by file and line.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings: Vec<Finding> = CHECKS.iter().flat_map(|check| check(tree)).collect();
    findings.sort();
    findings
}
