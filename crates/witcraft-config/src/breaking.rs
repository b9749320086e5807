//! The section `[breaking]`: what the WIT is compared with, and which changes matter.

use crate::Setting;
use crate::read::Section;

/// `[breaking]`: rules and groups of rules, by how much they matter, and the baseline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Breaking {
    /// `against`: the baseline, such as `git:main`.
    pub against: Option<Setting<String>>,
    /// `role`: whose programs exist: `guests`, `hosts` or `both`.
    pub role: Option<Setting<String>>,
    /// `axis`: in which form they exist: `abi`, `source` or `all`.
    pub axis: Option<Setting<String>>,
    /// `deny`: what breaks is an error, which is so unless said.
    pub deny: Vec<Setting<String>>,
    /// `warn`: what breaks is a warning.
    pub warn: Vec<Setting<String>>,
    /// `allow`: changes are not reported.
    pub allow: Vec<Setting<String>>,
    /// `ignore`: changes of single items, as `RULE ITEM: REASON`.
    pub ignore: Vec<Setting<String>>,
}

pub(crate) fn breaking(section: &mut Section<'_>) -> Breaking {
    Breaking {
        against: section.string("against"),
        role: section.string("role"),
        axis: section.string("axis"),
        deny: section.settings("deny", false),
        warn: section.settings("warn", false),
        allow: section.settings("allow", false),
        ignore: section.settings("ignore", false),
    }
}
