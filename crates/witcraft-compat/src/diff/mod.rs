//! Finds every change between two packages, or between two worlds.

mod functions;
mod gates;
mod interfaces;
mod members;
mod moves;
mod packages;
mod types;
mod worlds;

use crate::change::{Change, Scope, Spot};
use crate::live::Live;
use crate::pair::Pair;
use crate::rule::Rule;
use crate::view::View;

pub(crate) use gates::{Gates, parts};

/// The comparison, and what it has found so far.
pub(crate) struct Differ<'a> {
    pub(crate) pair: Pair<'a>,
    pub(crate) old: View<'a>,
    pub(crate) new: View<'a>,
    old_live: Live,
    new_live: Live,
    /// What is behind gates that were closed on loading.
    gates: Option<&'a Gates>,
    /// Whether packages are compared, and not just two worlds.
    whole: bool,
    pub(crate) changes: Vec<Change>,
}

impl<'a> Differ<'a> {
    pub(crate) fn new(pair: Pair<'a>, gates: Option<&'a Gates>) -> Self {
        let old_live = Live::of(
            pair.old_resolve(),
            pair.worlds.iter().map(|worlds| worlds.0),
        );
        let new_live = Live::of(
            pair.new_resolve(),
            pair.worlds.iter().map(|worlds| worlds.1),
        );
        Self {
            old: View(pair.old),
            new: View(pair.new),
            pair,
            old_live,
            new_live,
            gates,
            whole: false,
            changes: Vec::new(),
        }
    }

    /// Everything about two packages.
    pub(crate) fn packages(mut self) -> Self {
        self.whole = true;
        self.package_names();
        self.world_list();
        self.interface_list();
        self.contents();
        self
    }

    /// Everything about two worlds, whatever they and their packages are called.
    pub(crate) fn worlds(mut self) -> Self {
        self.contents();
        self
    }

    fn contents(&mut self) {
        for worlds in self.pair.worlds.clone() {
            self.world(worlds);
        }
        for (old, new) in self.reachable() {
            self.interface(old, new);
        }
        self.join_moves();
        self.gated();
    }

    fn push(&mut self, change: Change) {
        self.changes.push(change);
    }
}

/// What a comparison of two parts needs to say where it is.
#[derive(Clone)]
struct Home {
    scope: Scope,
    old: witcraft_model::ItemPath,
    new: witcraft_model::ItemPath,
}

impl Home {
    fn change(&self, rule: &'static Rule, old: Option<Spot>, new: Option<Spot>) -> Change {
        Change::new(rule, self.scope.clone(), old, new)
    }

    /// Of something that is on both sides.
    fn between(&self, rule: &'static Rule, (old, new): (Spot, Spot)) -> Change {
        self.change(rule, Some(old), Some(new))
    }
}
