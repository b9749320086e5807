//! The report: every change with whom it breaks, as data.

use serde::Serialize;
use witcraft_diagnostics::{SourceSet, Span};

use crate::fit::Plugin;
use crate::rule::{Axis, Direction, Role};

/// The version of the report's shape.
pub const SCHEMA: &str = "witcraft.breaking/1";

/// What changed between two packages or worlds, and whom each change breaks.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// Name and version of the old package, or of the old world.
    pub old: String,
    /// Name and version of the new package, or of the new world.
    pub new: String,
    /// How many findings break whom.
    pub breaking: Counts,
    /// Every change, by address.
    pub findings: Vec<Finding>,
    /// Compiled components that were asked about, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plugins: Vec<Plugin>,
    /// The texts of both packages, into which the spans of the findings point.
    #[serde(skip)]
    pub sources: SourceSet,
}

/// Numbers of breaking findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// For guests that exist.
    pub guests: Axes<usize>,
    /// For hosts that exist.
    pub hosts: Axes<usize>,
}

/// Something for each axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Axes<T> {
    /// Compiled programs.
    pub abi: T,
    /// Programs that are recompiled.
    pub source: T,
}

/// Something for each role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PerRole<T> {
    /// Guests of the old WIT, on a host of the new WIT.
    pub guests: T,
    /// Hosts of the old WIT, with guests of the new WIT.
    pub hosts: T,
}

/// One change.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The id of the rule, such as `record/field-added`.
    pub rule: &'static str,
    /// The address of the item; of the old one if it is gone.
    pub path: String,
    /// What changed.
    pub message: String,
    /// As it was.
    pub old: Option<Snippet>,
    /// As it is.
    pub new: Option<Snippet>,
    /// Where it is felt.
    pub places: Vec<Place>,
    /// Whether guests of the old WIT break.
    pub guests: Axes<bool>,
    /// Whether hosts of the old WIT break.
    pub hosts: Axes<bool>,
    /// Whether wasmtime loads what breaks all the same, everywhere that it breaks.
    pub links_on_wasmtime: PerRole<bool>,
    /// The version from which on the item was promised to stay (`@since`).
    pub since: Option<String>,
    /// The version in which the item was deprecated.
    pub deprecated: Option<String>,
    /// What happens, and why.
    pub why: &'static str,
    /// How to make the same change without breaking anybody.
    pub instead: &'static str,
}

/// One line of WIT.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Snippet {
    /// The item.
    pub text: String,
    /// The file that it is in.
    pub file: Option<String>,
    /// Counted from 1.
    pub line: Option<usize>,
    /// In characters, counted from 1.
    pub column: Option<usize>,
    /// In [`Report::sources`].
    #[serde(skip)]
    pub span: Option<Span>,
}

/// Where a change is felt, and by whom that is compiled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Place {
    /// The world; `None` for what is in no world of the package.
    pub world: Option<String>,
    /// The side of a guest; `None` if it does not matter.
    pub direction: Option<Direction>,
    /// Whether compiled guests break here.
    pub guests: bool,
    /// Whether compiled hosts break here.
    pub hosts: bool,
}

impl Finding {
    /// Whether programs of a role break.
    #[must_use]
    pub fn breaks(&self, role: Role, axis: Axis) -> bool {
        let axes = match role {
            Role::Guests => self.guests,
            Role::Hosts => self.hosts,
        };
        match axis {
            Axis::Abi => axes.abi,
            Axis::Source => axes.source,
        }
    }

    /// Whether wasmtime loads compiled programs of a role although they break.
    #[must_use]
    pub fn links(&self, role: Role) -> bool {
        match role {
            Role::Guests => self.links_on_wasmtime.guests,
            Role::Hosts => self.links_on_wasmtime.hosts,
        }
    }

    /// Whether anybody breaks.
    #[must_use]
    pub fn breaks_anybody(&self) -> bool {
        self.guests.abi || self.guests.source || self.hosts.abi || self.hosts.source
    }
}

impl Place {
    pub(crate) fn breaks(&self, role: Role) -> bool {
        match role {
            Role::Guests => self.guests,
            Role::Hosts => self.hosts,
        }
    }
}

impl Counts {
    pub(crate) fn of(findings: &[Finding]) -> Self {
        let count = |role, axis| findings.iter().filter(|it| it.breaks(role, axis)).count();
        let axes = |role| Axes {
            abi: count(role, Axis::Abi),
            source: count(role, Axis::Source),
        };
        Self {
            guests: axes(Role::Guests),
            hosts: axes(Role::Hosts),
        }
    }
}

impl Report {
    /// Calls the files something else, such as those of a folder that is there for a moment only.
    #[must_use]
    pub fn renamed(mut self, name: impl Fn(&str) -> String) -> Self {
        let mut sources = SourceSet::default();
        // In the same order, so that every span stays true.
        for file in self.sources.iter() {
            sources.add(name(file.name()), file.text());
        }
        self.sources = sources;
        let snippets = self.findings.iter_mut();
        let snippets = snippets.flat_map(|finding| [&mut finding.old, &mut finding.new]);
        for file in snippets.flatten().filter_map(|it| it.file.as_mut()) {
            *file = name(file);
        }
        self
    }
}
