//! What is asked of a report: which roles and axes count, how much each rule matters, and which
//! version the change needs.

use witcraft_diagnostics::{Diagnostic, Severity};
use witcraft_model::ItemPath;

use crate::allowed::{Allowed, covers};
use crate::fit::Plugin;
use crate::report::{Finding, Report, Snippet};
use crate::rule::{Axis, Role};
use crate::version::Bump;

/// The roles that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roles {
    /// Guests that exist.
    Guests,
    /// Hosts that exist.
    Hosts,
    /// Both.
    Both,
}

/// The axes that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axes {
    /// Compiled programs.
    Abi,
    /// Programs that are recompiled.
    Source,
    /// Both.
    All,
}

/// How much a rule matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// What breaks is an error.
    Deny,
    /// What breaks is a warning.
    Warn,
    /// It is not reported.
    Allow,
}

/// A level for some findings.
#[derive(Clone, Debug)]
struct Setting {
    /// A rule, or a group of rules; `all` is every rule.
    rule: String,
    /// An item, with all that is in it.
    item: Option<String>,
    level: Level,
}

/// What counts as broken.
#[derive(Clone, Debug)]
pub struct Ask {
    roles: Roles,
    axes: Axes,
    settings: Vec<Setting>,
}

impl Default for Ask {
    fn default() -> Self {
        Self {
            roles: Roles::Guests,
            axes: Axes::Abi,
            settings: Vec::new(),
        }
    }
}

/// The version that a change needs, and whether the package has it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Advice {
    /// How much has to change.
    pub bump: Bump,
    /// The least version that says so; `None` if the old package has none.
    pub least: Option<String>,
    /// The version of the new package.
    pub now: Option<String>,
    /// Whether that is enough.
    pub enough: bool,
}

impl Ask {
    /// What counts: these roles on these axes.
    #[must_use]
    pub fn new(roles: Roles, axes: Axes) -> Self {
        Self {
            roles,
            axes,
            settings: Vec::new(),
        }
    }

    /// How much a rule (`record/field-added`), a group of rules (`record`) or every rule (`all`)
    /// matters; only for `item` and what is in it, if one is named. The last setting that fits
    /// a finding counts.
    #[must_use]
    pub fn level(mut self, rule: &str, item: Option<&str>, level: Level) -> Self {
        self.settings.push(Setting {
            rule: rule.to_owned(),
            item: item.map(str::to_owned),
            level,
        });
        self
    }

    /// Whether a role counts.
    #[must_use]
    pub fn has_role(&self, role: Role) -> bool {
        match self.roles {
            Roles::Both => true,
            Roles::Guests => role == Role::Guests,
            Roles::Hosts => role == Role::Hosts,
        }
    }

    /// Whether an axis counts.
    #[must_use]
    pub fn has_axis(&self, axis: Axis) -> bool {
        match self.axes {
            Axes::All => true,
            Axes::Abi => axis == Axis::Abi,
            Axes::Source => axis == Axis::Source,
        }
    }

    /// How much a finding matters.
    #[must_use]
    pub fn level_of(&self, finding: &Finding) -> Level {
        let fits = |setting: &&Setting| {
            let item = setting.item.as_ref();
            covers(&setting.rule, finding.rule)
                && item.is_none_or(|item| inside(&finding.path, item))
        };
        let setting = self.settings.iter().rev().find(fits);
        setting.map_or(Level::Deny, |setting| setting.level)
    }

    /// Whether a finding breaks what counts, whatever its level.
    #[must_use]
    pub fn breaks(&self, finding: &Finding) -> bool {
        let roles = [Role::Guests, Role::Hosts];
        let axes = [Axis::Abi, Axis::Source];
        roles
            .into_iter()
            .filter(|role| self.has_role(*role))
            .any(|role| {
                let mut axes = axes.into_iter().filter(|axis| self.has_axis(*axis));
                axes.any(|axis| finding.breaks(role, axis))
            })
    }

    /// Whether a finding makes the check fail.
    #[must_use]
    pub fn fails(&self, finding: &Finding) -> bool {
        self.breaks(finding) && self.level_of(finding) == Level::Deny
    }
}

/// Whether `path` is `item`, with or without its version and package, or something in it.
pub(crate) fn inside(path: &str, item: &str) -> bool {
    let without_version = |path: &str| -> Option<String> {
        let mut path: ItemPath = path.parse().ok()?;
        path.package.version = None;
        Some(path.to_string())
    };
    let below = |path: &str, item: &str| {
        path.strip_prefix(item)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '#', '/']))
    };
    if below(path, item) {
        return true;
    }
    let Some(path) = without_version(path) else {
        return false;
    };
    let item = without_version(item).unwrap_or_else(|| item.to_owned());
    let local = path.split_once('/').map_or("", |(_, local)| local);
    below(&path, &item) || below(local, &item)
}

impl Report {
    /// Leaves out what comments in the WIT allow; those that allow nothing are returned.
    #[must_use]
    pub fn without(mut self, allowed: Vec<Allowed>) -> (Self, Vec<Allowed>) {
        let Self {
            findings, sources, ..
        } = &mut self;
        let unused = allowed
            .iter()
            .filter(|one| !findings.iter().any(|it| one.fits(it, sources)));
        let unused: Vec<Allowed> = unused.cloned().collect();
        findings.retain(|it| !allowed.iter().any(|one| one.fits(it, sources)));
        self.breaking = crate::report::Counts::of(&self.findings);
        (self, unused)
    }

    /// Leaves out what is not to be reported.
    #[must_use]
    pub fn asked(mut self, ask: &Ask) -> Self {
        self.findings
            .retain(|finding| ask.level_of(finding) != Level::Allow);
        self.breaking = crate::report::Counts::of(&self.findings);
        self
    }

    /// The findings as diagnostics with spans in both packages, pointing into
    /// [`Report::sources`]. What breaks nobody who counts is a note. Components that do not load
    /// are errors.
    #[must_use]
    pub fn diagnostics(&self, ask: &Ask) -> Vec<Diagnostic> {
        let findings = self.findings.iter();
        let findings = findings.map(|finding| diagnostic(finding, ask));
        let plugins = self.plugins.iter().filter(|plugin| !plugin.loads);
        findings.chain(plugins.map(does_not_load)).collect()
    }

    /// The version that the change needs for who counts.
    #[must_use]
    pub fn advice(&self, ask: &Ask) -> Advice {
        let about_version = |it: &&Finding| it.rule.starts_with("package/version");
        let changes: Vec<&Finding> = self
            .findings
            .iter()
            .filter(|finding| !about_version(finding))
            .collect();
        let bump = if changes.iter().any(|finding| ask.fails(finding)) {
            Bump::Major
        } else if changes
            .iter()
            .any(|finding| finding.old.is_none() || finding.breaks_anybody())
        {
            Bump::Minor
        } else {
            Bump::Patch
        };
        let version = |package: &str| {
            let package: Option<ItemPath> = package.parse().ok();
            package.and_then(|path| path.package.version)
        };
        let (old, new) = (version(&self.old), version(&self.new));
        let least = old.as_ref().map(|old| bump.apply(old));
        let enough = match (&old, &new) {
            _ if changes.is_empty() => true,
            (None, _) => true,
            (Some(_), None) => false,
            (Some(old), Some(new)) => bump.is_met(old, new),
        };
        Advice {
            bump,
            least: least.map(|version| version.to_string()),
            now: new.map(|version| version.to_string()),
            enough,
        }
    }
}

fn does_not_load(plugin: &Plugin) -> Diagnostic {
    let message = format!("`{}` does not load on the new host", plugin.name);
    let mut found = Diagnostic::error("plugin-does-not-load", message).at_path(&plugin.name);
    let misfits = plugin.fit.iter().flat_map(|fit| &fit.misfits);
    for misfit in misfits {
        found = found.note(format!(
            "`{}`: {} ({})",
            misfit.path, misfit.message, misfit.rule
        ));
    }
    match &plugin.error {
        Some(error) => found.note(format!("it cannot be read: {error}")),
        None => found,
    }
}

fn diagnostic(finding: &Finding, ask: &Ask) -> Diagnostic {
    let severity = match (ask.breaks(finding), ask.level_of(finding)) {
        (true, Level::Deny) => Severity::Error,
        (true, _) => Severity::Warning,
        (false, _) => Severity::Note,
    };
    let message = format!("`{}`: {}", finding.path, finding.message);
    let mut found = Diagnostic::new(severity, finding.rule, message);
    let label = |found: Diagnostic, snippet: &Option<Snippet>, word: &str| match snippet {
        Some(Snippet {
            span: Some(span), ..
        }) => found.label(span.clone(), word),
        Some(snippet) => found.note(format!("{word}: {}", snippet.text)),
        None => found,
    };
    found = label(found, &finding.new, "now");
    found = label(found, &finding.old, "before");
    found = found.note(crate::render::verdict(finding));
    for promise in crate::render::promise(finding) {
        found = found.note(promise);
    }
    if finding.breaks_anybody() {
        found = found.note(finding.why).help(finding.instead);
    }
    found
}
