//! Named types of an interface or a world.

use std::collections::HashSet;

use wit_parser::{IndexMap, Resolve, Type, TypeDefKind, TypeId};

use super::{Differ, Home};
use crate::change::Change;
use crate::pair::dealias;
use crate::rule::{Links, Rule};
use crate::rules::{resource, types};
use crate::shape::Shift;

impl Differ<'_> {
    pub(super) fn types(
        &mut self,
        home: &Home,
        old: &IndexMap<String, TypeId>,
        new: &IndexMap<String, TypeId>,
    ) {
        let mut taken = HashSet::new();
        for id in old.values() {
            match self.pair.types.get(id).copied() {
                Some(new) => {
                    taken.insert(new);
                    self.ty(home, *id, new);
                }
                None => self.type_removed(home, *id),
            }
        }
        let fresh: Vec<TypeId> = new
            .values()
            .copied()
            .filter(|id| !taken.contains(id))
            .collect();
        for id in fresh {
            let alias = old.values().find(|before| self.became_alias(**before, id));
            match alias.copied() {
                Some(before) => {
                    let spots = (self.old.ty(before), self.new.ty(id));
                    let rule = &types::renamed_with_alias::RULE;
                    let change = home.change(rule, Some(spots.0), Some(spots.1));
                    self.push(self.used(change, before, id));
                }
                None => self.type_added(home, id),
            }
        }
    }

    /// Whether what was a definition is now another name for `target`.
    fn became_alias(&self, old: TypeId, target: TypeId) -> bool {
        let (a, b) = (self.old.resolve(), self.new.resolve());
        self.pair.types.get(&old).is_some_and(|new| {
            is_definition(&a.types[old].kind)
                && b.types[*new].kind == TypeDefKind::Type(Type::Id(target))
                && self
                    .pair
                    .structure(&Type::Id(old), &Type::Id(target))
                    .is_none()
        })
    }

    pub(super) fn type_removed(&mut self, home: &Home, id: TypeId) {
        let resource = is_resource(self.old.resolve(), id);
        let rule = if resource {
            &resource::removed::RULE
        } else {
            &types::removed::RULE
        };
        let unused = !self.old_live.has(id);
        let handles = is_resource(self.old.resolve(), dealias(self.old.resolve(), id));
        let old = self.old.ty(id);
        let mut change = home.change(rule, Some(old), None).unused(unused, false);
        if handles {
            change.links = Links::Never;
        }
        self.push(change);
    }

    pub(super) fn type_added(&mut self, home: &Home, id: TypeId) {
        let resource = is_resource(self.new.resolve(), id);
        let rule = if resource {
            &resource::added::RULE
        } else {
            &types::added::RULE
        };
        let unused = !self.new_live.has(id);
        let handles = is_resource(self.new.resolve(), dealias(self.new.resolve(), id));
        let new = self.new.ty(id);
        let mut change = home.change(rule, None, Some(new)).unused(false, unused);
        if handles {
            change.links = Links::Never;
        }
        self.push(change);
    }

    /// Notes who does not import a type.
    pub(super) fn used(&self, change: Change, old: TypeId, new: TypeId) -> Change {
        change.unused(!self.old_live.has(old), !self.new_live.has(new))
    }

    /// Compares two types that are one.
    pub(super) fn ty(&mut self, home: &Home, old: TypeId, new: TypeId) {
        let views = (self.old, self.new);
        let spots = || (views.0.ty(old), views.1.ty(new));
        let change = |rule: &'static Rule| home.between(rule, spots());
        let (a, b) = (self.old.resolve(), self.new.resolve());
        let gates = (&a.types[old].stability, &b.types[new].stability);
        self.gate(home, gates, &spots);
        if a.types[old].name != b.types[new].name {
            let resource = is_resource(a, old);
            let rule = if resource {
                &resource::renamed::RULE
            } else {
                &types::renamed::RULE
            };
            self.push(self.used(change(rule), old, new));
        }
        let (from, to) = (dealias(a, old), dealias(b, new));
        let defined_here = from == old || to == new;
        if !defined_here && self.pair.types.get(&from) == Some(&to) {
            // A `use` on both sides: what changed is said where the type is defined.
            return;
        }
        let foreign = self.old.owner_of(from) != self.old.owner_of(old)
            || self.new.owner_of(to) != self.new.owner_of(new);
        let rule = match (&a.types[from].kind, &b.types[to].kind) {
            (TypeDefKind::Resource, TypeDefKind::Resource) => {
                (!self.pair.resources.contains(&(from, to))).then_some(&types::retargeted::RULE)
            }
            (TypeDefKind::Record(_), TypeDefKind::Record(_))
            | (TypeDefKind::Variant(_), TypeDefKind::Variant(_))
            | (TypeDefKind::Enum(_), TypeDefKind::Enum(_))
            | (TypeDefKind::Flags(_), TypeDefKind::Flags(_)) => {
                self.members(home, (old, from), (new, to));
                None
            }
            (x, y) if is_definition(x) || is_definition(y) => Some(&types::kind_changed::RULE),
            (x, y) => {
                let shift = match (x, y) {
                    (TypeDefKind::Type(x), TypeDefKind::Type(y)) => self.pair.ty(x, y),
                    _ => self.pair.structure(&Type::Id(from), &Type::Id(to)),
                };
                shift.map(|shift| match shift {
                    Shift::Inside(rule) => rule,
                    _ => &types::alias_changed::RULE,
                })
            }
        };
        if let Some(rule) = rule {
            self.push(self.used(change(rule), old, new));
        } else if foreign && is_definition(&a.types[from].kind) {
            self.push(change(&types::moved::RULE));
        }
    }
}

fn is_resource(resolve: &Resolve, id: TypeId) -> bool {
    matches!(resolve.types[id].kind, TypeDefKind::Resource)
}

/// Whether a type is one by its own, and not another name for something.
fn is_definition(kind: &TypeDefKind) -> bool {
    matches!(
        kind,
        TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
            | TypeDefKind::Resource
    )
}
