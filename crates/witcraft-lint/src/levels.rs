//! Which rules apply, and how much they matter.

use std::collections::HashMap;
use std::fmt;

use witcraft_diagnostics::suggestion;

use crate::registry::{groups, rules};
use crate::{Level, Rule};

/// The level of every rule: its own, unless it was set.
///
/// ```
/// use witcraft_lint::{Level, Levels, find};
///
/// let mut levels = Levels::default();
/// levels.set("docs", Level::Allow).unwrap();
/// levels.set("docs/empty", Level::Deny).unwrap();
/// assert_eq!(levels.of(find("docs/empty").unwrap()), Level::Deny);
/// assert_eq!(levels.of(find("docs/missing-world").unwrap()), Level::Allow);
/// assert!(levels.set("dcos", Level::Allow).is_err());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Levels {
    set: HashMap<&'static str, Level>,
}

/// There is no rule and no group of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRule {
    /// What was asked for.
    pub name: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no rule and no group `{}`", self.name)
    }
}

impl std::error::Error for UnknownRule {}

impl UnknownRule {
    pub(crate) fn new(name: &str) -> Self {
        let ids = rules().map(|rule| rule.id);
        let names: Vec<&str> = ids.chain(groups()).chain(["all"]).collect();
        let stem = |id: &&&str| id.split('/').nth(1) == Some(name);
        let suggestion = match names.iter().find(stem) {
            Some(id) => Some(format!("did you mean `{id}`?")),
            None => suggestion(name, names.iter().copied()),
        };
        Self {
            name: name.to_owned(),
            suggestion,
        }
    }
}

impl Levels {
    /// Sets the level of a rule, of a group, or of `all`. What is set later counts.
    ///
    /// # Errors
    ///
    /// If there is no such rule or group.
    pub fn set(&mut self, name: &str, level: Level) -> Result<(), UnknownRule> {
        let mut any = false;
        for rule in rules().filter(|rule| matches(rule, name)) {
            self.set.insert(rule.id, level);
            any = true;
        }
        if any {
            Ok(())
        } else {
            Err(UnknownRule::new(name))
        }
    }

    /// The level of a rule.
    #[must_use]
    pub fn of(&self, rule: &Rule) -> Level {
        self.set.get(rule.id).copied().unwrap_or(rule.level)
    }
}

/// Whether a name is the id of a rule, its group, or `all`.
pub(crate) fn matches(rule: &Rule, name: &str) -> bool {
    rule.id == name || rule.group() == name || name == "all"
}
