//! A lock against the package that it was made from, as diagnostics.

use std::collections::HashMap;

use witcraft_diagnostics::{Diagnostic, Severity, Span};
use witcraft_model::{Package, World};

use super::compare::{Change, Effect};
use super::{Lock, version};

impl Lock {
    /// Every difference between what is locked and what a package is now, with its place in the
    /// WIT. The spans point into [`Package::sources`].
    ///
    /// Worlds that are not locked are not looked at. Where only the generation of upstream crates
    /// differs, that is a warning and no error.
    #[must_use]
    pub fn check(&self, package: &Package) -> Vec<Diagnostic> {
        let named = |path: &str| package.world(Some(path)).ok();
        let mut diagnostics = Vec::new();
        let mut locked = self.clone();
        let renewed = self
            .worlds()
            .filter(|path| named(path).is_none())
            .find_map(|path| version::find(path, &package.worlds()));
        if let Some(renewed) = renewed {
            let change = Change {
                path: renewed.new.to_string(),
                what: "the package has another version, and with it every core name".into(),
                old: Some(renewed.old.to_string()),
                new: Some(renewed.new.to_string()),
                effect: Effect::Breaks(
                    "compiled guests carry the old version in their names; runtimes link them \
                     only where the two versions are compatible",
                ),
            };
            diagnostics.push(diagnostic(&change, None));
            locked = renewed.apply(self);
        }
        let worlds: Vec<World> = locked.worlds().filter_map(named).collect();
        let now = Self::of(&worlds);
        let generation = generation(&locked, &now);
        let changes = locked.changes(&now);
        if !changes.is_empty() {
            let places = places(package);
            diagnostics.extend(changes.iter().map(|change| {
                let mut found = diagnostic(change, place(&places, &change.path));
                if let Some(note) = &generation {
                    found = found.note(note.clone());
                }
                found
            }));
        } else if let Some(note) = generation {
            diagnostics.push(
                Diagnostic::warning(
                    "abi-generation",
                    "the lock was made with another generation; the ABI itself is unchanged",
                )
                .note(note)
                .help("`witcraft abi lock` brings it up to date"),
            );
        }
        diagnostics
    }
}

fn generation(old: &Lock, new: &Lock) -> Option<String> {
    if old.generation == new.generation {
        return None;
    }
    let differ: Vec<String> = old
        .generation
        .iter()
        .filter_map(|(name, value)| {
            let now = new.generation.get(name).map_or("none", String::as_str);
            (now != value).then(|| format!("{name} {value} → {now}"))
        })
        .collect();
    Some(format!(
        "made with another generation: {}",
        differ.join(", ")
    ))
}

fn diagnostic(change: &Change, span: Option<Span>) -> Diagnostic {
    let message = format!("`{}`: {}", change.path, change.what);
    let (severity, code) = match change.effect {
        Effect::Breaks(_) => (Severity::Error, "abi-break"),
        Effect::Links(_) => (Severity::Error, "abi-rename"),
        Effect::Nothing(_) => (Severity::Error, "abi-drift"),
    };
    let mut found = Diagnostic::new(severity, code, message);
    if let Some(span) = span {
        found = found.label(span, "not as it was locked");
    }
    found = match (&change.old, &change.new) {
        (Some(old), Some(new)) => found.note(format!("{old} → {new}")),
        (Some(old), None) => found.note(format!("{old} → nothing")),
        (None, Some(new)) => found.note(format!("nothing → {new}")),
        (None, None) => found,
    };
    found.note(change.effect.sentence())
}

fn places(package: &Package) -> HashMap<String, Span> {
    let resolve = package.resolve();
    let items = resolve
        .packages
        .iter()
        .flat_map(|(id, _)| package.items(id));
    items
        .filter_map(|item| Some((item.path.to_string(), item.span?)))
        .collect()
}

/// The place of an item, or of the nearest thing around it that is still there.
fn place(places: &HashMap<String, Span>, path: &str) -> Option<Span> {
    let mut path = path;
    loop {
        if let Some(span) = places.get(path) {
            return Some(span.clone());
        }
        let (head, item) = path.split_once('#')?;
        path = match item.rsplit_once('.') {
            Some((outer, _)) => &path[..head.len() + 1 + outer.len()],
            None => head,
        };
    }
}
