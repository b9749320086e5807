//! What differs between two locks, and what that means for guests that are compiled already.

use std::collections::BTreeMap;

use super::members::{self, Difference};
use super::{Entries, Fact, Lock};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The address of the item, down to the parameter, field or case.
    pub path: String,
    /// What happened to it.
    pub what: String,
    /// What was locked.
    pub old: Option<String>,
    /// What is now.
    pub new: Option<String>,
    /// What it means for compiled guests.
    pub effect: Effect,
}

/// What a change means for guests that were compiled against what was locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect {
    /// They cannot be linked with the new world, or misread what they are passed.
    Breaks(&'static str),
    /// Tools that compare types refuse them, though wasmtime links them.
    Links(&'static str),
    /// They go on working.
    Nothing(&'static str),
}

impl Effect {
    /// The sentence for it.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Breaks(why) | Self::Links(why) | Self::Nothing(why) => why,
        }
    }
}

const FUNCTION_CHANGED: Effect =
    Effect::Breaks("compiled guests have the old type: they cannot be linked with the new world");
const LAYOUT_CHANGED: Effect =
    Effect::Breaks("compiled guests read and write the old layout: they have to be compiled anew");
const NAME_CHANGED: Effect = Effect::Links(
    "composition tools compare names and refuse compiled guests; wasmtime does not and links them",
);

impl Lock {
    /// Every difference between this lock and a newer one. Equal locks have none.
    #[must_use]
    pub fn changes(&self, new: &Self) -> Vec<Change> {
        let comparison = Comparison {
            old: self,
            new,
            renamed: renamed(self, new),
        };
        let mut changes = Vec::new();
        for (path, old) in &self.worlds {
            match new.worlds.get(path) {
                Some(new) => comparison.entries(old, new, &mut changes),
                None => changes.push(Change {
                    path: path.clone(),
                    what: "the world is gone".into(),
                    old: Some(format!("world {path}")),
                    new: None,
                    effect: Effect::Breaks("there is nothing left that compiled guests fit"),
                }),
            }
        }
        comparison.types(&mut changes);
        changes
    }
}

struct Comparison<'a> {
    old: &'a Lock,
    new: &'a Lock,
    /// Old address of a type → new address of one that is otherwise equal.
    renamed: BTreeMap<&'a str, &'a str>,
}

impl Comparison<'_> {
    fn entries(&self, old: &Entries, new: &Entries, changes: &mut Vec<Change>) {
        for (key, facts) in old {
            match new.get(key) {
                Some(now) => {
                    let facts = self.with_new_names(key, facts);
                    let found = function_changes(address(key), &facts, now);
                    changes.extend(found);
                }
                None => changes.push(gone(key, facts)),
            }
        }
        for (key, facts) in new {
            if !old.contains_key(key) {
                changes.push(added(key, facts));
            }
        }
    }

    /// A type that got another name is one change, and not one per function that uses it.
    fn with_new_names(&self, key: &str, facts: &[Fact]) -> Vec<Fact> {
        let owner = owner(address(key));
        let mut facts = facts.to_vec();
        for (from, to) in &self.renamed {
            for fact in &mut facts {
                fact.value = fact.value.replace(from, to);
                if owner == self::owner(from) {
                    fact.value = replace_word(&fact.value, name(from), name(to));
                }
            }
        }
        facts
    }

    fn types(&self, changes: &mut Vec<Change>) {
        for (path, old) in &self.old.types {
            if let Some(to) = self.renamed.get(path.as_str()) {
                changes.push(Change {
                    path: path.clone(),
                    what: "the type was renamed".into(),
                    old: Some(name(path).into()),
                    new: Some(name(to).into()),
                    effect: NAME_CHANGED,
                });
                continue;
            }
            match self.new.types.get(path) {
                Some(new) if old == new => {}
                Some(new) => self.ty(path, old, new, changes),
                None => changes.push(Change {
                    path: path.clone(),
                    what: "the type is gone".into(),
                    old: Some(summary(old)),
                    new: None,
                    effect: self.type_came_or_went(path),
                }),
            }
        }
        let arrived: Vec<&str> = self.renamed.values().copied().collect();
        for (path, new) in &self.new.types {
            if !self.old.types.contains_key(path) && !arrived.contains(&path.as_str()) {
                changes.push(Change {
                    path: path.clone(),
                    what: "the type is new".into(),
                    old: None,
                    new: Some(summary(new)),
                    effect: self.type_came_or_went(path),
                });
            }
        }
    }

    fn type_came_or_went(&self, path: &str) -> Effect {
        let prefix = format!("export {}#", owner(path));
        let mut worlds = self.old.worlds.values().chain(self.new.worlds.values());
        let exported = worlds.any(|world| world.keys().any(|key| key.starts_with(&prefix)));
        if exported {
            Effect::Links(
                "composition tools compare the types of exported interfaces and refuse compiled \
                 guests; wasmtime does not and links them",
            )
        } else {
            Effect::Nothing("compiled guests go on working as long as no function changed")
        }
    }

    fn ty(&self, path: &str, old: &[Fact], new: &[Fact], changes: &mut Vec<Change>) {
        let moved = [old, new].iter().any(|facts| used(facts).is_some());
        let (before, after) = (follow(self.old, old), follow(self.new, new));
        if moved && before == after {
            changes.push(Change {
                path: path.to_owned(),
                what: "the type is defined elsewhere now, and is otherwise equal".into(),
                old: Some(summary(old)),
                new: Some(summary(new)),
                effect: Effect::Nothing("compiled guests go on working"),
            });
            return;
        }
        let before = self.with_new_names(path, old);
        if before != new {
            changes.extend(type_changes(path, &before, new));
        }
    }
}

/// More types than this are not taken for renamed, but for gone and new: so many at once are another
/// interface, and finding each in the facts of all others would take long.
const MOST_RENAMED: usize = 50;

/// The types that are gone, each with a new one beside it that has the same facts.
fn renamed<'a>(old: &'a Lock, new: &'a Lock) -> BTreeMap<&'a str, &'a str> {
    let mut renamed = BTreeMap::new();
    let gone = || {
        let types = old.types.iter();
        types.filter(|(path, _)| !new.types.contains_key(*path))
    };
    if gone().count() > MOST_RENAMED {
        return renamed;
    }
    for (from, facts) in gone() {
        let facts = follow(old, facts);
        let to = new.types.iter().find(|(to, now)| {
            !old.types.contains_key(*to)
                && owner(to) == owner(from)
                && follow(new, now) == facts
                && !renamed.values().any(|taken| taken == to)
        });
        if let Some((to, _)) = to {
            renamed.insert(from.as_str(), to.as_str());
        }
    }
    renamed
}

/// What a `use` stands for, if the facts are of one.
fn used(facts: &[Fact]) -> Option<&str> {
    match facts {
        [fact] if fact.name == "use" => Some(&fact.value),
        _ => None,
    }
}

/// The facts of a type, looked through `use`. A lock that goes round in circles is left where it is.
fn follow<'a>(lock: &'a Lock, facts: &'a [Fact]) -> &'a [Fact] {
    let mut facts = facts;
    for _ in 0..100 {
        match used(facts).and_then(|path| lock.types.get(path)) {
            Some(target) => facts = target,
            None => break,
        }
    }
    facts
}

fn gone(key: &str, facts: &[Fact]) -> Change {
    let effect = match (key.starts_with("import "), key == "module exports") {
        (_, true) => Effect::Nothing("compiled guests may go on exporting it"),
        (true, _) => Effect::Breaks("compiled guests that import it cannot be instantiated"),
        (false, _) => Effect::Nothing("compiled guests may go on exporting it"),
    };
    Change {
        path: address(key).to_owned(),
        what: format!("{} is gone", kind(key)),
        old: Some(summary(facts)),
        new: None,
        effect,
    }
}

fn added(key: &str, facts: &[Fact]) -> Change {
    let effect = if key.starts_with("import ") {
        Effect::Nothing("compiled guests do not import it and go on working")
    } else {
        Effect::Breaks("compiled guests do not export it: they do not fit the world any more")
    };
    Change {
        path: address(key).to_owned(),
        what: format!("{} is new", kind(key)),
        old: None,
        new: Some(summary(facts)),
        effect,
    }
}

/// The differences of one function or resource.
fn function_changes(path: &str, old: &[Fact], new: &[Fact]) -> Vec<Change> {
    let mut changes = Vec::new();
    for difference in members::differences("param ", old, new) {
        let effect = match difference {
            Difference::Renamed { .. } => NAME_CHANGED,
            _ => FUNCTION_CHANGED,
        };
        changes.push(difference.change(path, "parameter", effect));
    }
    let value = |facts: &[Fact], name: &str| {
        let found = facts.iter().find(|fact| fact.name == name);
        found.map(|fact| fact.value.clone())
    };
    let compare = |name: &str, what: &str, changes: &mut Vec<Change>| {
        let (before, after) = (value(old, name), value(new, name));
        if before != after {
            changes.push(Change {
                path: path.to_owned(),
                what: what.to_owned(),
                old: before,
                new: after,
                effect: FUNCTION_CHANGED,
            });
        }
    };
    let asynchronous = if value(new, "async").is_some() {
        "the function is async now"
    } else {
        "the function is not async any more"
    };
    compare("async", asynchronous, &mut changes);
    compare("result", "the result has another type", &mut changes);
    if !changes.is_empty() {
        return changes;
    }
    // What is left follows from types that are reported themselves, or from another generation.
    for fact in old.iter().chain(new) {
        let what = match fact.name.as_str() {
            "core" => "the core name or signature follows from its types and changed",
            name if name.starts_with("param ") => continue,
            _ => "what follows from its types changed",
        };
        let known = changes.iter().any(|change: &Change| {
            let values = [change.old.as_ref(), change.new.as_ref()];
            values.contains(&Some(&fact.value))
        });
        if !known {
            compare(&fact.name, what, &mut changes);
        }
    }
    changes
}

/// The differences of one type.
fn type_changes(path: &str, old: &[Fact], new: &[Fact]) -> Vec<Change> {
    let mut changes = Vec::new();
    if let ([before, ..], [after, ..]) = (old, new) {
        if before.name != after.name {
            return vec![Change {
                path: path.to_owned(),
                what: format!("it was a {} and is a {} now", before.name, after.name),
                old: Some(summary(old)),
                new: Some(summary(new)),
                effect: LAYOUT_CHANGED,
            }];
        }
    }
    for (prefix, noun) in [("field ", "field"), ("case ", "case"), ("flag ", "flag")] {
        for difference in members::differences(prefix, old, new) {
            let effect = match difference {
                Difference::Renamed { .. } => NAME_CHANGED,
                _ => LAYOUT_CHANGED,
            };
            changes.push(difference.change(path, noun, effect));
        }
    }
    if changes.is_empty() {
        let differ = old
            .iter()
            .zip(new)
            .filter(|(before, after)| before != after);
        changes.extend(differ.take(1).map(|(before, after)| Change {
            path: path.to_owned(),
            what: "its definition changed".into(),
            old: Some(before.value.clone()),
            new: Some(after.value.clone()),
            effect: LAYOUT_CHANGED,
        }));
    }
    changes
}

/// `import a:b/c#f` → `a:b/c#f`.
fn address(key: &str) -> &str {
    key.rsplit(' ').next().unwrap_or(key)
}

/// `import resource a:b/c#r` → `the imported resource`.
fn kind(key: &str) -> &'static str {
    match key.split(' ').collect::<Vec<_>>()[..] {
        ["import", "resource", _] => "the imported resource",
        ["export", "resource", _] => "the exported resource",
        ["import", _] => "the imported function",
        ["export", _] => "the exported function",
        _ => "what the module exports for the runtime",
    }
}

/// The interface or world of an address, up to `#`.
fn owner(path: &str) -> &str {
    path.split_once('#').map_or(path, |(owner, _)| owner)
}

/// The name of a type, after `#`.
fn name(path: &str) -> &str {
    path.split_once('#').map_or(path, |(_, name)| name)
}

/// An item in one line: the type of a function, the first fact of anything else.
fn summary(facts: &[Fact]) -> String {
    let params: Vec<String> = facts
        .iter()
        .filter_map(|fact| Some((fact.name.strip_prefix("param ")?, &fact.value)))
        .map(|(name, ty)| format!("{name}: {ty}"))
        .collect();
    let core = facts.iter().any(|fact| fact.name == "core");
    match facts.first() {
        Some(_) if core => {
            let result = facts.iter().find(|fact| fact.name == "result");
            let result = result.map_or(String::new(), |fact| format!(" -> {}", fact.value));
            format!("func({}){result}", params.join(", "))
        }
        Some(first) => format!("{}: {}", first.name, first.value),
        None => String::new(),
    }
}

/// Replaces an identifier where it stands by itself.
fn replace_word(text: &str, from: &str, to: &str) -> String {
    let inside = |c: char| c.is_ascii_alphanumeric() || "-_:/@.#".contains(c);
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(from) {
        let (before, after) = (&rest[..at], &rest[at + from.len()..]);
        let alone = !before.chars().next_back().is_some_and(inside)
            && !after.chars().next().is_some_and(inside);
        result += before;
        result += if alone { to } else { from };
        rest = after;
    }
    result + rest
}
