//! The list of all rules.

use crate::Rule;
use crate::rules::GROUPS;

/// Every rule, group by group.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    GROUPS.iter().flat_map(|rules| rules.iter())
}

/// The names of the groups.
pub fn groups() -> impl Iterator<Item = &'static str> {
    GROUPS
        .iter()
        .filter_map(|rules| rules.first())
        .map(Rule::group)
}

/// The rule of an id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_explained() {
        assert!(rules().count() >= 30, "{} rules", rules().count());
        for rule in rules() {
            let text = rule.explanation();
            let title = format!("# `{}`", rule.id);
            assert!(text.starts_with(&title), "{} begins otherwise", rule.id);
            for part in ["## What it does\n", "## Why\n", "## Example\n", "## Fix\n"] {
                assert!(text.contains(part), "{} lacks {part}", rule.id);
            }
            assert!(
                text.contains("```wit\n"),
                "{} has no example in WIT",
                rule.id
            );
            assert!(
                !rule.summary.ends_with('.') && rule.summary.len() < 80,
                "{}",
                rule.id
            );
        }
    }

    #[test]
    fn ids_are_unique_and_in_their_group() {
        for group in GROUPS {
            for rule in *group {
                assert_eq!(rule.group(), group[0].group());
                assert_eq!(rules().filter(|other| other.id == rule.id).count(), 1);
            }
        }
        assert!(find("docs/empty").is_some() && find("empty").is_none());
    }
}
