//! What is in an interface.

use wit_parser::{Function, InterfaceId};

use super::{Differ, Home};
use crate::change::Scope;
use crate::rules::interface;

impl Differ<'_> {
    pub(super) fn interface(&mut self, old: InterfaceId, new: InterfaceId) {
        let home = Home {
            scope: Scope::Interface(Some(old), Some(new)),
            old: self.old.interface_path(old),
            new: self.new.interface_path(new),
        };
        let (a, b) = (
            &self.old.resolve().interfaces[old],
            &self.new.resolve().interfaces[new],
        );
        let views = (self.old, self.new);
        let spots = || (views.0.interface(old), views.1.interface(new));
        self.gate(&home, (&a.stability, &b.stability), &spots);
        self.types(&home, &a.types, &b.types);

        let mut gone: Vec<Function> = Vec::new();
        let mut left: Vec<&Function> = b.functions.values().collect();
        for function in a.functions.values() {
            let name = self.new_name(function);
            match left.iter().position(|other| other.name == name) {
                Some(found) => self.function(&home, function, left.remove(found)),
                None => gone.push(function.clone()),
            }
        }
        let fresh: Vec<Function> = left.into_iter().cloned().collect();
        self.renamed_or_moved(&home, &gone, &fresh);

        let order = |names: Vec<&String>, others: &dyn Fn(&str) -> bool| -> Vec<String> {
            let both = names.into_iter().filter(|name| others(name));
            both.cloned().collect()
        };
        let moved = |in_old: Vec<&String>, in_new: Vec<&String>| {
            let (o, n) = (in_old.clone(), in_new.clone());
            order(in_old, &|name| n.iter().any(|other| *other == name))
                != order(in_new, &|name| o.iter().any(|other| *other == name))
        };
        if moved(a.functions.keys().collect(), b.functions.keys().collect())
            || moved(a.types.keys().collect(), b.types.keys().collect())
        {
            let rule = &interface::reordered::RULE;
            self.push(home.between(rule, spots()));
        }
    }

    /// What a function would be called had its resource the name that it has now.
    fn new_name(&self, function: &Function) -> String {
        let new = function
            .kind
            .resource()
            .and_then(|id| Some((id, self.pair.types.get(&id)?)));
        let Some((old, new)) = new else {
            return function.name.clone();
        };
        let name = |resolve: &wit_parser::Resolve, id: wit_parser::TypeId| {
            resolve.types[id].name.clone().unwrap_or_default()
        };
        let old = name(self.old.resolve(), old);
        let new = name(self.new.resolve(), *new);
        match function.name.split_once(']') {
            Some((word, rest)) if rest == old => format!("{word}]{new}"),
            Some((word, rest)) => match rest.split_once('.') {
                Some((_, item)) => format!("{word}]{new}.{item}"),
                None => function.name.clone(),
            },
            None => function.name.clone(),
        }
    }
}
