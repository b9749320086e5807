//! Differences between two ordered lists of named things: parameters, fields, cases, flags.

use super::Fact;
use super::compare::{Change, Effect};

/// One difference between two lists.
pub(super) enum Difference {
    Added {
        name: String,
        value: String,
    },
    Removed {
        name: String,
        value: String,
    },
    Renamed {
        old: String,
        new: String,
    },
    Changed {
        name: String,
        old: String,
        new: String,
    },
    Reordered {
        old: Vec<String>,
        new: Vec<String>,
    },
}

/// Compares the facts whose names start with `prefix`.
///
/// A place at which only the name differs is a renaming. What moves because something else was
/// added or removed is not reported by itself.
pub(super) fn differences(prefix: &str, old: &[Fact], new: &[Fact]) -> Vec<Difference> {
    let (old, new) = (members(prefix, old), members(prefix, new));
    let has = |list: &[Member<'_>], name: &str| list.iter().any(|member| member.name == name);
    let mut found = Vec::new();
    let mut renamed = Vec::new();
    if old.len() == new.len() {
        for (before, after) in old.iter().zip(&new) {
            let fresh = !has(&new, before.name) && !has(&old, after.name);
            if before.name != after.name && fresh && before.value == after.value {
                renamed.push((before.name, after.name));
                found.push(Difference::Renamed {
                    old: before.name.into(),
                    new: after.name.into(),
                });
            }
        }
    }
    let is_renamed = |name: &str| {
        renamed
            .iter()
            .any(|(old, new)| *old == name || *new == name)
    };
    for member in old.iter().filter(|member| !is_renamed(member.name)) {
        match new.iter().find(|other| other.name == member.name) {
            None => found.push(Difference::Removed {
                name: member.name.into(),
                value: member.ty().into(),
            }),
            Some(other) if other.ty() != member.ty() => found.push(Difference::Changed {
                name: member.name.into(),
                old: member.ty().into(),
                new: other.ty().into(),
            }),
            Some(_) => {}
        }
    }
    for member in new.iter().filter(|member| !is_renamed(member.name)) {
        if !has(&old, member.name) {
            found.push(Difference::Added {
                name: member.name.into(),
                value: member.ty().into(),
            });
        }
    }
    let shared = |list: &[Member<'_>], other: &[Member<'_>]| -> Vec<String> {
        let names = list.iter().map(|member| member.name);
        names
            .filter(|name| has(other, name))
            .map(str::to_owned)
            .collect()
    };
    let (before, after) = (shared(&old, &new), shared(&new, &old));
    if before != after {
        found.push(Difference::Reordered {
            old: before,
            new: after,
        });
    }
    found
}

/// A named thing, with all that is locked about it.
struct Member<'a> {
    name: &'a str,
    value: &'a str,
}

impl Member<'_> {
    /// Its type, without where it is: that follows from what comes before it.
    fn ty(&self) -> &str {
        let value = self
            .value
            .split_once(" at ")
            .map_or(self.value, |(ty, _)| ty);
        match value.split_once(", ") {
            // A case begins with its discriminant.
            Some((number, ty)) if number.parse::<u32>().is_ok() => ty,
            _ if value.parse::<u32>().is_ok() || value.starts_with("bit ") => "",
            _ => value,
        }
    }
}

fn members<'a>(prefix: &str, facts: &'a [Fact]) -> Vec<Member<'a>> {
    facts
        .iter()
        .filter_map(|fact| {
            Some(Member {
                name: fact.name.strip_prefix(prefix)?,
                value: &fact.value,
            })
        })
        .collect()
}

impl Difference {
    /// The difference as a change of the item `path`, where such a thing is called `noun`.
    pub(super) fn change(self, path: &str, noun: &str, effect: Effect) -> Change {
        let typed = |name: &str, ty: &str| match ty {
            "" => name.to_owned(),
            ty => format!("{name}: {ty}"),
        };
        let (inside, what, old, new) = match self {
            Self::Added { name, value } => {
                let new = typed(&name, &value);
                (Some(name), format!("the {noun} is new"), None, Some(new))
            }
            Self::Removed { name, value } => {
                let old = typed(&name, &value);
                (Some(name), format!("the {noun} is gone"), Some(old), None)
            }
            Self::Renamed { old, new } => {
                let what = format!("the {noun} was renamed");
                (Some(old.clone()), what, Some(old), Some(new))
            }
            Self::Changed { name, old, new } => {
                let none = |ty: String| {
                    if ty.is_empty() {
                        "no payload".into()
                    } else {
                        ty
                    }
                };
                let what = format!("the {noun} has another type");
                (Some(name), what, Some(none(old)), Some(none(new)))
            }
            Self::Reordered { old, new } => (
                None,
                format!("the {noun}s are in another order"),
                Some(old.join(", ")),
                Some(new.join(", ")),
            ),
        };
        Change {
            path: match inside {
                Some(name) => format!("{path}.{name}"),
                None => path.to_owned(),
            },
            what,
            old,
            new,
            effect,
        }
    }
}
