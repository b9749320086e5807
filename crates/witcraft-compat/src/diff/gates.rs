//! `@since`, `@unstable` and `@deprecated`.

use std::collections::HashMap;

use wit_parser::Stability;
use witcraft_model::{ItemPath, Package};

use super::{Differ, Home};
use crate::change::Spot;
use crate::rule::Effect;
use crate::rules::gate;
use crate::view::View;

/// What each package holds behind gates.
#[derive(Debug)]
pub(crate) struct Gates {
    old: HashMap<String, Stability>,
    new: HashMap<String, Stability>,
}

impl Gates {
    /// From the two packages, loaded with all gates open.
    pub(crate) fn of(old: &Package, new: &Package) -> Self {
        Self {
            old: unstable(old),
            new: unstable(new),
        }
    }
}

fn unstable(package: &Package) -> HashMap<String, Stability> {
    let view = View(package);
    let resolve = package.resolve();
    let mut found = HashMap::new();
    let mut add = |path: &ItemPath, stability: &Stability| {
        if matches!(stability, Stability::Unstable { .. }) {
            found.insert(key(path), stability.clone());
        }
    };
    for (id, interface) in resolve.interfaces.iter() {
        let path = view.interface_path(id);
        add(&path, &interface.stability);
        for id in interface.types.values() {
            add(&view.type_path(*id), &resolve.types[*id].stability);
        }
        for function in interface.functions.values() {
            let path = package.paths().function(resolve, &path, function);
            add(&path, &function.stability);
        }
    }
    for (id, world) in resolve.worlds.iter() {
        let path = view.world_path(id);
        add(&path, &world.stability);
        for item in world.imports.values().chain(world.exports.values()) {
            if let wit_parser::WorldItem::Function(function) = item {
                let path = package.paths().function(resolve, &path, function);
                add(&path, &function.stability);
            }
        }
    }
    found
}

/// The address without the version, which may be another one.
fn key(path: &ItemPath) -> String {
    let mut path = path.clone();
    path.package.version = None;
    path.to_string()
}

impl Differ<'_> {
    /// Compares the gates of something that is on both sides, at these spots.
    pub(super) fn gate(
        &mut self,
        home: &Home,
        (old, new): (&Stability, &Stability),
        spots: &impl Fn() -> (Spot, Spot),
    ) {
        if old == new {
            return;
        }
        let (before, after) = (parts(old), parts(new));
        let rule = match (before.1, after.1) {
            (None, Some(_)) => Some(&gate::deprecated::RULE),
            (Some(_), None) => Some(&gate::undeprecated::RULE),
            _ => None,
        };
        let since = matches!((&before.0, &after.0), (Some(a), Some(b)) if a != b)
            .then_some(&gate::since_changed::RULE);
        for rule in rule.into_iter().chain(since) {
            let mut spots = spots();
            spots.0.text = gated(&spots.0);
            spots.1.text = gated(&spots.1);
            self.push(home.change(rule, Some(spots.0), Some(spots.1)));
        }
    }

    /// Tells apart what is gone for good, what was announced, and what only went behind a gate.
    pub(super) fn gated(&mut self) {
        for change in &mut self.changes {
            let gone = change.rule.abi == Effect::Removal && change.new.is_none();
            let fresh = change.rule.abi == Effect::Addition && change.old.is_none();
            let hidden = |known: fn(&Gates) -> &HashMap<String, Stability>, spot: &Option<Spot>| {
                let spot = spot.as_ref()?;
                let stability = known(self.gates?).get(&key(&spot.path))?;
                Some(Spot {
                    stability: stability.clone(),
                    span: None,
                    ..spot.clone()
                })
            };
            if gone {
                if let Some(mut spot) = hidden(|gates| &gates.new, &change.old) {
                    spot.text = gated(&spot);
                    change.new = Some(spot);
                    change.rule = &gate::became_unstable::RULE;
                } else if deprecated(change.old.as_ref()) {
                    change.rule = &gate::deprecated_removed::RULE;
                }
            } else if fresh {
                if let Some(mut spot) = hidden(|gates| &gates.old, &change.new) {
                    spot.text = gated(&spot);
                    change.old = Some(spot);
                    change.rule = &gate::stabilized::RULE;
                }
            }
            if gone || fresh {
                change.message = change.rule.summary.to_owned();
            }
        }
    }
}

fn deprecated(spot: Option<&Spot>) -> bool {
    spot.is_some_and(|spot| parts(&spot.stability).1.is_some())
}

/// `@since` and `@deprecated`.
pub(crate) fn parts(stability: &Stability) -> (Option<String>, Option<String>) {
    let text = |version: &Option<semver::Version>| version.as_ref().map(ToString::to_string);
    match stability {
        Stability::Unknown => (None, None),
        Stability::Unstable { deprecated, .. } => (None, text(deprecated)),
        Stability::Stable { since, deprecated } => (Some(since.to_string()), text(deprecated)),
    }
}

fn gated(spot: &Spot) -> String {
    let (since, deprecated) = parts(&spot.stability);
    let mut text = String::new();
    if let Stability::Unstable { feature, .. } = &spot.stability {
        text += &format!("@unstable(feature = {feature}) ");
    }
    if let Some(since) = since {
        text += &format!("@since(version = {since}) ");
    }
    if let Some(deprecated) = deprecated {
        text += &format!("@deprecated(version = {deprecated}) ");
    }
    text + &spot.text
}
