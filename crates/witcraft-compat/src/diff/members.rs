//! Fields, cases and flags.

use wit_parser::{Case, Field, Span, TypeDefKind, TypeId};

use super::{Differ, Home};
use crate::change::{Change, Spot};
use crate::matching::{self, Members};
use crate::rule::Rule;
use crate::rules::{enums, flags, record, variant};
use crate::shape::Shift;
use crate::view::View;

/// A type as it is called, and its definition.
type Named = (TypeId, TypeId);

/// A name, and where it stands.
type NameAt<'a> = (&'a str, Span);

/// The rules that every kind of member has.
struct Rules {
    added: &'static Rule,
    removed: &'static Rule,
    renamed: &'static Rule,
    reordered: &'static Rule,
}

const FIELDS: Rules = Rules {
    added: &record::field_added::RULE,
    removed: &record::field_removed::RULE,
    renamed: &record::field_renamed::RULE,
    reordered: &record::fields_reordered::RULE,
};

const CASES: Rules = Rules {
    added: &variant::case_added::RULE,
    removed: &variant::case_removed::RULE,
    renamed: &variant::case_renamed::RULE,
    reordered: &variant::cases_reordered::RULE,
};

const ENUM: Rules = Rules {
    added: &enums::case_added::RULE,
    removed: &enums::case_removed::RULE,
    renamed: &enums::case_renamed::RULE,
    reordered: &enums::cases_reordered::RULE,
};

const FLAGS: Rules = Rules {
    added: &flags::flag_added::RULE,
    removed: &flags::flag_removed::RULE,
    renamed: &flags::flag_renamed::RULE,
    reordered: &flags::flags_reordered::RULE,
};

/// The members of one of two types: what they are called, and where each is.
struct Listed<'a, S: Fn(usize) -> Spot> {
    names: Vec<&'a str>,
    spot: S,
}

impl Differ<'_> {
    /// Compares two types of the same kind, member by member.
    pub(super) fn members(&mut self, home: &Home, old: Named, new: Named) {
        let (a, b) = (self.old.resolve(), self.new.resolve());
        match (&a.types[old.1].kind, &b.types[new.1].kind) {
            (TypeDefKind::Record(x), TypeDefKind::Record(y)) => {
                self.fields(home, old.0, &x.fields, new.0, &y.fields);
            }
            (TypeDefKind::Variant(x), TypeDefKind::Variant(y)) => {
                self.cases(home, old.0, &x.cases, new.0, &y.cases);
            }
            (TypeDefKind::Enum(x), TypeDefKind::Enum(y)) => {
                let old_cases = x.cases.iter().map(|it| (it.name.as_str(), it.span));
                let new_cases = y.cases.iter().map(|it| (it.name.as_str(), it.span));
                let cases = (old_cases.collect(), new_cases.collect());
                self.names(home, &ENUM, (old.0, new.0), cases);
            }
            (TypeDefKind::Flags(x), TypeDefKind::Flags(y)) => {
                let old_flags = x.flags.iter().map(|it| (it.name.as_str(), it.span));
                let new_flags = y.flags.iter().map(|it| (it.name.as_str(), it.span));
                let flags = (old_flags.collect(), new_flags.collect());
                self.names(home, &FLAGS, (old.0, new.0), flags);
            }
            _ => {}
        }
    }

    /// Members that are nothing but names.
    fn names(
        &mut self,
        home: &Home,
        rules: &Rules,
        types: (TypeId, TypeId),
        (old, new): (Vec<NameAt<'_>>, Vec<NameAt<'_>>),
    ) {
        let old_members = Listed {
            names: old.iter().map(|(name, _)| *name).collect(),
            spot: |i: usize| self.old.member(types.0, old[i].0, None, old[i].1),
        };
        let new_members = Listed {
            names: new.iter().map(|(name, _)| *name).collect(),
            spot: |j: usize| self.new.member(types.1, new[j].0, None, new[j].1),
        };
        let (_, changes) = self.list(home, rules, &old_members, &new_members, types, |_, _| true);
        self.changes.extend(changes);
    }

    fn fields(&mut self, home: &Home, old: TypeId, a: &[Field], new: TypeId, b: &[Field]) {
        let spot =
            |view: View<'_>, id, it: &Field| view.member(id, &it.name, Some(&it.ty), it.span);
        let old_members = Listed {
            names: a.iter().map(|it| it.name.as_str()).collect(),
            spot: |i: usize| spot(self.old, old, &a[i]),
        };
        let new_members = Listed {
            names: b.iter().map(|it| it.name.as_str()).collect(),
            spot: |j: usize| spot(self.new, new, &b[j]),
        };
        let same = |i: usize, j: usize| self.pair.ty(&a[i].ty, &b[j].ty).is_none();
        let types = (old, new);
        let (found, mut changes) =
            self.list(home, &FIELDS, &old_members, &new_members, types, same);
        for (i, j) in found.both {
            if let Some(shift) = self.pair.ty(&a[i].ty, &b[j].ty) {
                let rule = match shift {
                    Shift::Optional => &record::field_made_optional::RULE,
                    Shift::Inside(rule) => rule,
                    _ => &record::field_type_changed::RULE,
                };
                let change = home.between(rule, ((old_members.spot)(i), (new_members.spot)(j)));
                changes.push(self.used(change, old, new));
            }
        }
        self.changes.extend(changes);
    }

    fn cases(&mut self, home: &Home, old: TypeId, a: &[Case], new: TypeId, b: &[Case]) {
        let old_members = Listed {
            names: a.iter().map(|it| it.name.as_str()).collect(),
            spot: |i: usize| self.old.case(old, &a[i]),
        };
        let new_members = Listed {
            names: b.iter().map(|it| it.name.as_str()).collect(),
            spot: |j: usize| self.new.case(new, &b[j]),
        };
        let same = |i: usize, j: usize| self.pair.maybe(&a[i].ty, &b[j].ty).is_none();
        let types = (old, new);
        let (found, mut changes) = self.list(home, &CASES, &old_members, &new_members, types, same);
        for (i, j) in found.both {
            let rule = match (&a[i].ty, &b[j].ty) {
                (None, None) => continue,
                (None, Some(_)) => &variant::payload_added::RULE,
                (Some(_), None) => &variant::payload_removed::RULE,
                (Some(x), Some(y)) => match self.pair.ty(x, y) {
                    None => continue,
                    Some(Shift::Inside(rule)) => rule,
                    Some(_) => &variant::payload_changed::RULE,
                },
            };
            let change = home.between(rule, ((old_members.spot)(i), (new_members.spot)(j)));
            changes.push(self.used(change, old, new));
        }
        self.changes.extend(changes);
    }

    /// Which members are which, and what that changes.
    fn list(
        &self,
        home: &Home,
        rules: &Rules,
        old: &Listed<'_, impl Fn(usize) -> Spot>,
        new: &Listed<'_, impl Fn(usize) -> Spot>,
        types: (TypeId, TypeId),
        same: impl Fn(usize, usize) -> bool,
    ) -> (Members, Vec<Change>) {
        let found = matching::members(&old.names, &new.names, same);
        let mut changes = Vec::new();
        for (i, j) in &found.renamed {
            changes.push(home.between(rules.renamed, ((old.spot)(*i), (new.spot)(*j))));
        }
        for i in &found.removed {
            changes.push(home.change(rules.removed, Some((old.spot)(*i)), None));
        }
        for j in &found.added {
            changes.push(home.change(rules.added, None, Some((new.spot)(*j))));
        }
        if found.reordered {
            let mut spots = (self.old.ty(types.0), self.new.ty(types.1));
            spots.0.text = format!("{} {{ {} }}", spots.0.text, old.names.join(", "));
            spots.1.text = format!("{} {{ {} }}", spots.1.text, new.names.join(", "));
            changes.push(home.between(rules.reordered, spots));
        }
        let used = changes.into_iter();
        let changes = used.map(|change| self.used(change, types.0, types.1));
        (found, changes.collect())
    }
}
