//! Functions that left one interface for another.

use super::Differ;
use crate::change::{Change, Scope};
use crate::rules::{function, package};

impl Differ<'_> {
    /// Makes one change of two where a function is gone here, and new there.
    pub(super) fn join_moves(&mut self) {
        let mut changes: Vec<Option<Change>> = std::mem::take(&mut self.changes)
            .into_iter()
            .map(Some)
            .collect();
        for gone in 0..changes.len() {
            let fresh = (0..changes.len()).find(|fresh| {
                let pair = (&changes[gone], &changes[*fresh]);
                matches!(pair, (Some(gone), Some(fresh)) if moved(gone, fresh))
            });
            if let Some(fresh) = fresh.and_then(|fresh| changes[fresh].take()) {
                changes[gone] = changes[gone].take().map(|gone| join(gone, fresh));
            }
        }
        self.changes = changes.into_iter().flatten().collect();
        // The name of the package comes first: it is the largest change there can be.
        self.changes
            .sort_by_key(|change| change.rule != &package::renamed::RULE);
    }
}

fn moved(gone: &Change, fresh: &Change) -> bool {
    let (Some(old), Some(new)) = (&gone.old, &fresh.new) else {
        return false;
    };
    gone.rule == &function::removed::RULE
        && fresh.rule == &function::added::RULE
        && old.text == new.text
        && inside(gone)
        && inside(fresh)
}

fn inside(change: &Change) -> bool {
    matches!(change.scopes.as_slice(), [(Scope::Interface(..), _)])
}

fn join(gone: Change, fresh: Change) -> Change {
    let scopes = [gone.scopes, fresh.scopes].concat();
    let rule = &function::moved::RULE;
    let mut joined = Change::new(rule, Scope::Everywhere, gone.old, fresh.new);
    joined.scopes = scopes;
    joined
}
