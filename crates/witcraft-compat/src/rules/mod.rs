//! One kind of change per file: what it breaks, why, and how to do without.
//!
//! A rule is data; [`crate::diff`] finds changes and names the rule of each. The name of a file is
//! the second half of the rule's id, its folder the first (`types` and `enums` stand for the words
//! that Rust reserves).

pub(crate) mod enums;
pub(crate) mod flags;
pub(crate) mod function;
pub(crate) mod future;
pub(crate) mod gate;
pub(crate) mod handle;
pub(crate) mod interface;
pub(crate) mod list;
pub(crate) mod map;
pub(crate) mod package;
pub(crate) mod record;
pub(crate) mod resource;
pub(crate) mod stream;
pub(crate) mod types;
pub(crate) mod variant;
pub(crate) mod world;

use crate::rule::Rule;

const GROUPS: &[&[&Rule]] = &[
    enums::GROUP,
    flags::GROUP,
    function::GROUP,
    future::GROUP,
    gate::GROUP,
    handle::GROUP,
    interface::GROUP,
    list::GROUP,
    map::GROUP,
    package::GROUP,
    record::GROUP,
    resource::GROUP,
    stream::GROUP,
    types::GROUP,
    variant::GROUP,
    world::GROUP,
];

/// Every rule, group by group.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    GROUPS.iter().copied().flatten().copied()
}

/// The rule of an id such as `record/field-added`.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}
