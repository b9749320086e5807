//! Fields, cases and flags.

use wit_parser::{Case, Field, TypeDefKind, TypeId};

use super::{Differ, Home};
use crate::change::Spot;
use crate::matching::{self, Members};
use crate::rule::Rule;
use crate::rules::{enums, flags, record, variant};
use crate::shape::Shift;

/// A type as it is called, and its definition.
type Named = (TypeId, TypeId);

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
                let old_spots = x.cases.iter();
                let old_spots = old_spots.map(|it| self.old.member(old.0, &it.name, None, it.span));
                let new_spots = y.cases.iter();
                let new_spots = new_spots.map(|it| self.new.member(new.0, &it.name, None, it.span));
                let spots = (old_spots.collect(), new_spots.collect());
                self.list(home, &ENUM, spots, (old.0, new.0), |_, _| true);
            }
            (TypeDefKind::Flags(x), TypeDefKind::Flags(y)) => {
                let old_spots = x.flags.iter();
                let old_spots = old_spots.map(|it| self.old.member(old.0, &it.name, None, it.span));
                let new_spots = y.flags.iter();
                let new_spots = new_spots.map(|it| self.new.member(new.0, &it.name, None, it.span));
                let spots = (old_spots.collect(), new_spots.collect());
                self.list(home, &FLAGS, spots, (old.0, new.0), |_, _| true);
            }
            _ => {}
        }
    }

    fn fields(&mut self, home: &Home, old: TypeId, a: &[Field], new: TypeId, b: &[Field]) {
        let before = |it: &Field| self.old.member(old, &it.name, Some(&it.ty), it.span);
        let after = |it: &Field| self.new.member(new, &it.name, Some(&it.ty), it.span);
        let spots: (Vec<Spot>, Vec<Spot>) = (
            a.iter().map(before).collect(),
            b.iter().map(after).collect(),
        );
        let same: Vec<Vec<bool>> = self.alike(a, b, |x, y| self.pair.ty(&x.ty, &y.ty).is_none());
        let found = self.list(home, &FIELDS, spots.clone(), (old, new), |i, j| same[i][j]);
        for (i, j) in found.both {
            if let Some(shift) = self.pair.ty(&a[i].ty, &b[j].ty) {
                let rule = match shift {
                    Shift::Optional => &record::field_made_optional::RULE,
                    Shift::Inside(rule) => rule,
                    _ => &record::field_type_changed::RULE,
                };
                let spots = (spots.0[i].clone(), spots.1[j].clone());
                let change = home.change(rule, Some(spots.0), Some(spots.1));
                self.push(self.used(change, old, new));
            }
        }
    }

    fn cases(&mut self, home: &Home, old: TypeId, a: &[Case], new: TypeId, b: &[Case]) {
        let spots: (Vec<Spot>, Vec<Spot>) = (
            a.iter().map(|it| self.old.case(old, it)).collect(),
            b.iter().map(|it| self.new.case(new, it)).collect(),
        );
        let same = self.alike(a, b, |x, y| self.pair.maybe(&x.ty, &y.ty).is_none());
        let found = self.list(home, &CASES, spots.clone(), (old, new), |i, j| same[i][j]);
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
            let spots = (spots.0[i].clone(), spots.1[j].clone());
            let change = home.change(rule, Some(spots.0), Some(spots.1));
            self.push(self.used(change, old, new));
        }
    }

    fn alike<T>(&self, a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> Vec<Vec<bool>> {
        a.iter()
            .map(|x| b.iter().map(|y| same(x, y)).collect())
            .collect()
    }

    fn list(
        &mut self,
        home: &Home,
        rules: &Rules,
        (old, new): (Vec<Spot>, Vec<Spot>),
        types: (TypeId, TypeId),
        same: impl Fn(usize, usize) -> bool,
    ) -> Members {
        let names = |spots: &[Spot]| -> Vec<String> {
            spots
                .iter()
                .map(|spot| spot.path.name().to_owned())
                .collect()
        };
        let (old_names, new_names) = (names(&old), names(&new));
        let old_names: Vec<&str> = old_names.iter().map(String::as_str).collect();
        let new_names: Vec<&str> = new_names.iter().map(String::as_str).collect();
        let found = matching::members(&old_names, &new_names, same);
        for (i, j) in &found.renamed {
            let (old, new) = (old[*i].clone(), new[*j].clone());
            let change = home.change(rules.renamed, Some(old), Some(new));
            self.push(self.used(change, types.0, types.1));
        }
        for i in &found.removed {
            let change = home.change(rules.removed, Some(old[*i].clone()), None);
            self.push(self.used(change, types.0, types.1));
        }
        for j in &found.added {
            let change = home.change(rules.added, None, Some(new[*j].clone()));
            self.push(self.used(change, types.0, types.1));
        }
        if found.reordered {
            let mut spots = (self.old.ty(types.0), self.new.ty(types.1));
            spots.0.text = format!("{} {{ {} }}", spots.0.text, old_names.join(", "));
            spots.1.text = format!("{} {{ {} }}", spots.1.text, new_names.join(", "));
            let change = home.change(rules.reordered, Some(spots.0), Some(spots.1));
            self.push(self.used(change, types.0, types.1));
        }
        found
    }
}
