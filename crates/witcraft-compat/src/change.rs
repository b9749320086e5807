//! One change as the comparison finds it, before it is said whom it breaks where.

use wit_parser::{InterfaceId, Stability};
use witcraft_diagnostics::Span;
use witcraft_model::{ItemPath, Package};

use crate::rule::{Direction, Effect, Links, Rule};

/// Something in one of the two packages.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    pub(crate) path: ItemPath,
    /// In one line of WIT.
    pub(crate) text: String,
    /// Where its name stands, in the sources of its package.
    pub(crate) span: Option<Span>,
    pub(crate) stability: Stability,
}

impl Spot {
    pub(crate) fn new(
        package: &Package,
        path: ItemPath,
        text: String,
        span: wit_parser::Span,
        stability: &Stability,
    ) -> Self {
        Self {
            path,
            text,
            span: package.span(span),
            stability: stability.clone(),
        }
    }
}

/// Where a change is felt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Wherever an interface is: the old and the new one, of which one may be missing.
    Interface(Option<InterfaceId>, Option<InterfaceId>),
    /// In one world.
    World(String, Direction),
    /// Everywhere.
    Everywhere,
}

/// One change.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) rule: &'static Rule,
    pub(crate) old: Option<Spot>,
    pub(crate) new: Option<Spot>,
    pub(crate) message: String,
    /// Several, if it left one place for another; each with whom that breaks.
    pub(crate) scopes: Vec<(Scope, Effect)>,
    /// Binaries import only what they use: whether no guest of the old WIT does, and none of the
    /// new.
    pub(crate) unused: (bool, bool),
    /// Whether a host on wasmtime does not mind.
    pub(crate) links: Links,
}

impl Change {
    pub(crate) fn new(
        rule: &'static Rule,
        scope: Scope,
        old: Option<Spot>,
        new: Option<Spot>,
    ) -> Self {
        Self {
            rule,
            old,
            new,
            message: rule.summary.to_owned(),
            scopes: vec![(scope, rule.abi)],
            links: rule.links_on_wasmtime,
            unused: (false, false),
        }
    }

    /// Says it in other words than the rule's.
    pub(crate) fn says(mut self, message: impl Into<String>) -> Self {
        self.message = message.into();
        self
    }

    /// Says who does not import it: guests of the old WIT, guests of the new one.
    pub(crate) fn unused(mut self, old: bool, new: bool) -> Self {
        self.unused = (old, new);
        self
    }

    /// Says that something left one place, and came to another.
    pub(crate) fn moved(mut self, from: Scope, to: Scope) -> Self {
        self.scopes = vec![(from, Effect::Removal), (to, Effect::Addition)];
        self
    }

    /// The address that it is reported under.
    pub(crate) fn path(&self) -> Option<&ItemPath> {
        let spot = self.new.as_ref().or(self.old.as_ref());
        spot.map(|spot| &spot.path)
    }
}
