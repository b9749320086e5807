//! Reading manifests, as they are written: cargo's own metadata has no lines, and does not tell an inherited
//! dependency from one that is spelled out.

use std::ops::Range;

use anyhow::Context;
use toml::de::{DeTable, DeValue};

use super::tree::File;

/// The manifest of a member of the workspace.
#[derive(Debug)]
pub(crate) struct Manifest {
    pub(crate) path: String,
    pub(crate) name: String,
    pub(crate) dependencies: Vec<Dependency>,
}

/// A dependency, in a manifest.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Dependency {
    pub(crate) name: String,
    /// From 1.
    pub(crate) line: usize,
    /// For tests and examples only.
    pub(crate) dev: bool,
    pub(crate) origin: Origin,
}

/// Where a manifest says that a dependency comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The workspace's table.
    Inherited,
    /// A folder, with no version.
    Path,
    /// Spelled out in the manifest.
    Own,
}

impl Manifest {
    /// Whether this is one of the project's crates, rather than a program that tests them.
    pub(crate) fn is_crate(&self) -> bool {
        self.path.starts_with("crates/")
    }

    /// The dependencies that users of the crate get as well.
    pub(crate) fn shipped(&self) -> impl Iterator<Item = &Dependency> {
        self.dependencies
            .iter()
            .filter(|dependency| !dependency.dev)
    }

    /// Reads the manifests of the workspace's members among the files.
    ///
    /// # Errors
    ///
    /// Where one is no TOML; cargo would not have run this program then.
    pub(crate) fn read_members(files: &[File]) -> anyhow::Result<Vec<Self>> {
        let Some(root) = files.iter().find(|file| file.path == "Cargo.toml") else {
            return Ok(Vec::new());
        };
        let table = parse(root)?;
        let members: Vec<&str> = at(&table, ["workspace", "members"])
            .and_then(DeValue::as_array)
            .map(|members| {
                members
                    .iter()
                    .filter_map(|member| member.get_ref().as_str())
                    .collect()
            })
            .unwrap_or_default();
        let is_member = |file: &&File| {
            let folder = file.path.strip_suffix("/Cargo.toml");
            folder.is_some_and(|folder| members.iter().any(|pattern| matches(pattern, folder)))
        };
        files.iter().filter(is_member).map(Self::read).collect()
    }

    fn read(file: &File) -> anyhow::Result<Self> {
        let table = parse(file)?;
        let name = at(&table, ["package", "name"])
            .and_then(DeValue::as_str)
            .with_context(|| format!("{}: there is no package.name", file.path))?;
        let mut dependencies = Vec::new();
        collect(&table, &file.text, &mut dependencies);
        if let Some(targets) = table
            .get("target")
            .and_then(|targets| targets.get_ref().as_table())
        {
            for target in targets
                .values()
                .filter_map(|target| target.get_ref().as_table())
            {
                collect(target, &file.text, &mut dependencies);
            }
        }
        Ok(Self {
            path: file.path.clone(),
            name: name.to_owned(),
            dependencies,
        })
    }
}

/// The value under two keys.
fn at<'a, 'text>(
    table: &'a DeTable<'text>,
    [outer, inner]: [&str; 2],
) -> Option<&'a DeValue<'text>> {
    Some(
        table
            .get(outer)?
            .get_ref()
            .as_table()?
            .get(inner)?
            .get_ref(),
    )
}

fn parse(file: &File) -> anyhow::Result<DeTable<'_>> {
    let table = DeTable::parse(&file.text).with_context(|| format!("cannot read {}", file.path))?;
    Ok(table.into_inner())
}

fn collect(table: &DeTable<'_>, text: &str, dependencies: &mut Vec<Dependency>) {
    for (section, dev) in [
        ("dependencies", false),
        ("build-dependencies", false),
        ("dev-dependencies", true),
    ] {
        let Some(entries) = table
            .get(section)
            .and_then(|entries| entries.get_ref().as_table())
        else {
            continue;
        };
        for (name, value) in entries {
            dependencies.push(Dependency {
                name: name.get_ref().to_string(),
                line: line_of(text, &name.span()),
                dev,
                origin: Origin::of(value.get_ref()),
            });
        }
    }
}

impl Origin {
    fn of(value: &DeValue<'_>) -> Self {
        let Some(table) = value.as_table() else {
            return Self::Own;
        };
        let inherits = table
            .get("workspace")
            .and_then(|value| value.get_ref().as_bool());
        if inherits == Some(true) {
            Self::Inherited
        } else if table.contains_key("path") && !table.contains_key("version") {
            Self::Path
        } else {
            Self::Own
        }
    }
}

fn line_of(text: &str, span: &Range<usize>) -> usize {
    let before = text.get(..span.start).unwrap_or_default();
    before.matches('\n').count() + 1
}

/// Whether a folder is meant by a pattern of `workspace.members`. A `*` stands for one folder, as in all of
/// this workspace's patterns.
fn matches(pattern: &str, folder: &str) -> bool {
    let (mut pattern, mut folder) = (pattern.split('/'), folder.split('/'));
    loop {
        match (pattern.next(), folder.next()) {
            (None, None) => return true,
            (Some(wanted), Some(part)) if wanted == "*" || wanted == part => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Origin;
    use crate::tidy::Tree;

    const ROOT: (&str, &str) = (
        "Cargo.toml",
        "[workspace]\nmembers = [\"crates/*\", \"tests\"]\n",
    );

    #[test]
    fn members_are_read_and_other_manifests_are_not() {
        let package = "[package]\nname = \"a\"\n";
        let tree = Tree::of(&[
            ROOT,
            ("crates/a/Cargo.toml", package),
            ("crates/a/templates/Cargo.toml", "not even toml"),
            ("fuzz/Cargo.toml", package),
            ("tests/Cargo.toml", package),
        ]);
        let paths: Vec<_> = tree
            .manifests()
            .iter()
            .map(|manifest| manifest.path.as_str())
            .collect();
        assert_eq!(paths, ["crates/a/Cargo.toml", "tests/Cargo.toml"]);
        assert!(tree.manifests()[0].is_crate());
        assert!(!tree.manifests()[1].is_crate());
    }

    #[test]
    fn dependencies_of_every_kind_are_read_with_their_lines() {
        let text = "[package]\nname = \"a\"\n\n[dependencies]\nb.workspace = true\nc = \"1\"\n\n\
                    [dev-dependencies]\nd = { workspace = true, features = [\"x\"] }\n\n\
                    [target.'cfg(unix)'.dependencies.e]\nversion = \"2\"\n\n\
                    [build-dependencies]\nf = { path = \"../f\" }\n";
        let tree = Tree::of(&[ROOT, ("crates/a/Cargo.toml", text)]);
        let found: Vec<_> = tree.manifests()[0]
            .dependencies
            .iter()
            .map(|d| (d.name.as_str(), d.line, d.dev, d.origin))
            .collect();
        assert_eq!(
            found,
            [
                ("b", 5, false, Origin::Inherited),
                ("c", 6, false, Origin::Own),
                ("f", 15, false, Origin::Path),
                ("d", 9, true, Origin::Inherited),
                ("e", 11, false, Origin::Own)
            ]
        );
    }
}
