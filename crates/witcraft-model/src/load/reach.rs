//! Which files are needed: those of what was asked for, and of what that uses.

use std::collections::HashMap;
use std::path::PathBuf;

use wit_parser::PackageName;

use super::gather::{Gathered, display};
use super::parse::Parsed;

/// The WIT files of packages that nothing uses, in the order in which they were read. A package in wasm form counts
/// as used: it holds its own dependencies.
pub(super) fn unused(groups: &[Parsed], gathered: &Gathered) -> Vec<PathBuf> {
    let mut owners: HashMap<&PackageName, usize> = HashMap::new();
    for (index, parsed) in groups.iter().enumerate() {
        for package in parsed.group.nested.iter().chain([&parsed.group.main]) {
            owners.insert(&package.name, index);
        }
    }
    let mut used: Vec<bool> = groups.iter().map(|parsed| parsed.main).collect();
    let mut open: Vec<usize> = (0..groups.len()).filter(|index| used[*index]).collect();
    while let Some(index) = open.pop() {
        let group = &groups[index].group;
        for package in group.nested.iter().chain([&group.main]) {
            for owner in package
                .foreign_deps
                .keys()
                .filter_map(|name| owners.get(name))
            {
                if !std::mem::replace(&mut used[*owner], true) {
                    open.push(*owner);
                }
            }
        }
    }
    let unused = groups.iter().zip(used).filter(|(_, used)| !used);
    let names: Vec<&str> = unused
        .flat_map(|(parsed, _)| &parsed.files)
        .map(|file| gathered.sources.file(*file).name())
        .collect();
    let files = gathered.files.iter();
    files
        .filter(|file| names.contains(&display(file).as_str()))
        .cloned()
        .collect()
}
