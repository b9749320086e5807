//! Functions: their parameters, their results, and what became of them.

use wit_parser::{Function, FunctionKind, Param};

use super::{Differ, Home};
use crate::describe;
use crate::matching::{self, Members};
use crate::rule::{Links, Rule};
use crate::rules::{function, resource};
use crate::shape::Shift;

impl Differ<'_> {
    /// Compares two functions that are one.
    pub(super) fn function(&mut self, home: &Home, old: &Function, new: &Function) {
        let views = (self.old, self.new);
        let spots = || {
            (
                views.0.function(&home.old, old),
                views.1.function(&home.new, new),
            )
        };
        self.gate(home, (&old.stability, &new.stability), &spots);
        let rule = match (old.kind.is_async(), new.kind.is_async()) {
            (false, true) => Some(&function::became_async::RULE),
            (true, false) => Some(&function::became_sync::RULE),
            _ => None,
        };
        if let Some(rule) = rule {
            self.push(home.between(rule, spots()));
        }
        self.params(home, old, new);
        let rule = match (&old.result, &new.result) {
            (None, None) => None,
            (None, Some(_)) => Some(&function::result_added::RULE),
            (Some(_), None) => Some(&function::result_removed::RULE),
            (Some(a), Some(b)) => self.pair.ty(a, b).map(|shift| match shift {
                Shift::Optional => &function::result_made_optional::RULE,
                Shift::Fallible => &function::result_made_fallible::RULE,
                Shift::Error => &function::error_changed::RULE,
                Shift::Inside(rule) => rule,
                Shift::Other => &function::result_type_changed::RULE,
            }),
        };
        if let Some(rule) = rule {
            self.push(home.between(rule, spots()));
        }
    }

    fn params(&mut self, home: &Home, old: &Function, new: &Function) {
        let (skip_old, skip_new) = (
            usize::from(describe::is_method(old)),
            usize::from(describe::is_method(new)),
        );
        let old_names = names(&old.params[skip_old..]);
        let new_names = names(&new.params[skip_new..]);
        let same = |i: usize, j: usize| {
            let (a, b) = (&old.params[i + skip_old].ty, &new.params[j + skip_new].ty);
            self.pair.ty(a, b).is_none()
        };
        let found: Members = matching::members(&old_names, &new_names, same);
        let old_spot = |i: usize| Some(self.old.param(&home.old, old, i + skip_old));
        let new_spot = |j: usize| Some(self.new.param(&home.new, new, j + skip_new));

        let mut changes = Vec::new();
        for (i, j) in &found.both {
            let (a, b) = (&old.params[i + skip_old].ty, &new.params[j + skip_new].ty);
            let Some(shift) = self.pair.ty(a, b) else {
                continue;
            };
            let rule: &'static Rule = match shift {
                Shift::Optional => &function::param_made_optional::RULE,
                Shift::Inside(rule) => rule,
                _ => &function::param_type_changed::RULE,
            };
            changes.push(home.change(rule, old_spot(*i), new_spot(*j)));
        }
        for (i, j) in &found.renamed {
            let rule = &function::param_renamed::RULE;
            changes.push(home.change(rule, old_spot(*i), new_spot(*j)));
        }
        for i in &found.removed {
            changes.push(home.change(&function::param_removed::RULE, old_spot(*i), None));
        }
        for j in &found.added {
            changes.push(home.change(&function::param_added::RULE, None, new_spot(*j)));
        }
        if found.reordered {
            let (a, b) = (&old.params[skip_old..], &new.params[skip_new..]);
            let mut pairs = a.iter().zip(b);
            let alike =
                a.len() == b.len() && pairs.all(|(a, b)| self.pair.ty(&a.ty, &b.ty).is_none());
            let old = self.old.function(&home.old, old);
            let new = self.new.function(&home.new, new);
            let rule = &function::params_reordered::RULE;
            let mut change = home.change(rule, Some(old), Some(new));
            // Without names only types are left to compare: arguments would be mixed up silently.
            change.links = if alike { Links::Always } else { Links::Never };
            changes.push(change);
        }
        self.changes.extend(changes);
    }

    /// Functions of one interface or world that are gone, and those that are new: one may be the
    /// other under another name.
    pub(super) fn renamed_or_moved(&mut self, home: &Home, gone: &[Function], fresh: &[Function]) {
        // What goes or comes with a resource is told by the resource.
        let of_matched = |types: &dyn Fn(wit_parser::TypeId) -> bool, function: &Function| {
            function.kind.resource().is_none_or(types)
        };
        let gone: Vec<&Function> = gone
            .iter()
            .filter(|it| of_matched(&|id| self.pair.types.contains_key(&id), it))
            .collect();
        let fresh: Vec<&Function> = fresh
            .iter()
            .filter(|it| of_matched(&|id| self.pair.types.values().any(|new| *new == id), it))
            .collect();
        let turned = matching::by_distance(gone, fresh, |old, new| {
            (self.same_resource(old, new) && old.item_name() == new.item_name()).then_some(0)
        });
        for (old, new) in turned.both {
            let rule = &resource::function_kind_changed::RULE;
            let old = self.old.function(&home.old, old);
            let new = self.new.function(&home.new, new);
            self.push(home.change(rule, Some(old), Some(new)));
        }
        let renamed = matching::by_distance(turned.old, turned.new, |old, new| {
            self.renamed(old, new).then_some(0)
        });
        for (old, new) in renamed.both {
            let old = self.old.function(&home.old, old);
            let new = self.new.function(&home.new, new);
            self.push(home.change(&function::renamed::RULE, Some(old), Some(new)));
        }
        for old in renamed.old {
            let rule = match word(old) {
                Word::Function => &function::removed::RULE,
                Word::Constructor => &resource::constructor_removed::RULE,
                Word::Method => &resource::method_removed::RULE,
                Word::Static => &resource::static_removed::RULE,
            };
            let old = self.old.function(&home.old, old);
            self.push(home.change(rule, Some(old), None));
        }
        for new in renamed.new {
            let rule = match word(new) {
                Word::Function => &function::added::RULE,
                Word::Constructor => &resource::constructor_added::RULE,
                Word::Method => &resource::method_added::RULE,
                Word::Static => &resource::static_added::RULE,
            };
            let new = self.new.function(&home.new, new);
            self.push(home.change(rule, None, Some(new)));
        }
    }

    fn same_resource(&self, old: &Function, new: &Function) -> bool {
        match (old.kind.resource(), new.kind.resource()) {
            (Some(old), Some(new)) => self.pair.types.get(&old) == Some(&new),
            _ => false,
        }
    }

    /// Whether two functions are alike in all but their names, and have a type that says something.
    fn renamed(&self, old: &Function, new: &Function) -> bool {
        let of_one = match (old.kind.resource(), new.kind.resource()) {
            (None, None) => true,
            _ => self.same_resource(old, new) && word(old) == word(new),
        };
        let telling = old.params.len() > usize::from(describe::is_method(old))
            || old.result.is_some()
            || old.item_name().contains(new.item_name())
            || new.item_name().contains(old.item_name());
        of_one && telling && self.same_type(old, new)
    }

    fn same_type(&self, old: &Function, new: &Function) -> bool {
        let mut params = old.params.iter().zip(&new.params);
        old.kind.is_async() == new.kind.is_async()
            && old.params.len() == new.params.len()
            && params.all(|(a, b)| a.name == b.name && self.pair.ty(&a.ty, &b.ty).is_none())
            && self.pair.maybe(&old.result, &new.result).is_none()
    }
}

fn names(params: &[Param]) -> Vec<&str> {
    params.iter().map(|param| param.name.as_str()).collect()
}

#[derive(PartialEq, Eq)]
enum Word {
    Function,
    Constructor,
    Method,
    Static,
}

fn word(function: &Function) -> Word {
    match function.kind {
        FunctionKind::Freestanding | FunctionKind::AsyncFreestanding => Word::Function,
        FunctionKind::Constructor(_) => Word::Constructor,
        FunctionKind::Method(_) | FunctionKind::AsyncMethod(_) => Word::Method,
        FunctionKind::Static(_) | FunctionKind::AsyncStatic(_) => Word::Static,
    }
}
