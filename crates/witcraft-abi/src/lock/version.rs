//! Another version of the package: one change, and not one per name that carries it.

use witcraft_model::{ItemPath, World};

use super::{Entries, Fact, Lock};

/// A package whose version is not the one that was locked.
pub(super) struct NewVersion {
    /// The world as it was locked.
    pub(super) old: ItemPath,
    /// The world as it is.
    pub(super) new: ItemPath,
}

/// The world of another version that a locked one has become, if there is one.
pub(super) fn find(locked: &str, worlds: &[World]) -> Option<NewVersion> {
    let old: ItemPath = locked.parse().ok()?;
    let new = worlds.iter().map(World::path).find(|path| {
        let (a, b) = (&path.package, &old.package);
        path.owner == old.owner
            && (&a.namespace, &a.name) == (&b.namespace, &b.name)
            && a.version != b.version
    })?;
    Some(NewVersion { old, new })
}

impl NewVersion {
    /// The lock as it would be had the package been of the new version then.
    pub(super) fn apply(&self, lock: &Lock) -> Lock {
        let entries = |entries: &Entries| -> Entries {
            let pairs = entries.iter().map(|(key, facts)| {
                let facts = facts.iter().map(|fact| Fact {
                    name: fact.name.clone(),
                    value: self.rename(&fact.value),
                });
                (self.rename(key), facts.collect())
            });
            pairs.collect()
        };
        Lock {
            generation: lock.generation.clone(),
            worlds: lock
                .worlds
                .iter()
                .map(|(path, found)| (self.rename(path), entries(found)))
                .collect(),
            types: entries(&lock.types),
        }
    }

    /// `a:b/c@1.0.0#x` → `a:b/c@2.0.0#x`, wherever it stands in a text.
    fn rename(&self, text: &str) -> String {
        let package = &self.old.package;
        let start = format!("{}:{}/", package.namespace, package.name);
        let version = |path: &ItemPath| {
            let version = path.package.version.as_ref();
            version.map_or(String::new(), |version| format!("@{version}"))
        };
        let (old, new) = (version(&self.old), version(&self.new));
        let mut result = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(&start) {
            let name = at + start.len();
            let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
            let end = rest[name..]
                .find(|c| !is_name(c))
                .map_or(rest.len(), |length| name + length);
            result += &rest[..end];
            rest = &rest[end..];
            if let Some(after) = rest.strip_prefix(old.as_str()) {
                result += &new;
                rest = after;
            }
        }
        result + rest
    }
}
