//! What `check`, `lint` and `explain` share: which rules apply.

use clap::Args;
use witcraft_config::{Config, Setting};
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_lint::{Level, Levels, UnknownRule, find};

// Levels of rules, over what witcraft.toml says.
#[derive(Args, Clone)]
pub(crate) struct LevelArgs {
    /// Make findings of a rule or group errors (`all` for every rule)
    #[arg(short = 'D', long, value_name = "RULE", value_delimiter = ',')]
    deny: Vec<String>,

    /// Make findings of a rule or group warnings
    #[arg(short = 'W', long, value_name = "RULE", value_delimiter = ',')]
    warn: Vec<String>,

    /// Have no findings of a rule or group
    #[arg(short = 'A', long, value_name = "RULE", value_delimiter = ',')]
    allow: Vec<String>,
}

impl LevelArgs {
    /// The level of every rule: its own, then what the configuration says, then these arguments. A
    /// single rule counts for more than its group, and that for more than `all`.
    pub(crate) fn levels(&self, config: Option<&Config>) -> Result<Levels, Failure> {
        let mut levels = Levels::default();
        let mut settings: Vec<(Setting<String>, Level)> = Vec::new();
        if let Some(config) = config {
            let lint = &config.lint;
            for (list, level) in [
                (&lint.allow, Level::Allow),
                (&lint.warn, Level::Warn),
                (&lint.deny, Level::Deny),
            ] {
                settings.extend(list.iter().map(|setting| (setting.clone(), level)));
            }
        }
        let arguments = [
            (&self.allow, Level::Allow),
            (&self.warn, Level::Warn),
            (&self.deny, Level::Deny),
        ];
        for width in [Width::All, Width::Group, Width::Rule] {
            for (setting, level) in settings
                .iter()
                .filter(|(set, _)| Width::of(&set.value) == width)
            {
                levels.set(&setting.value, *level).map_err(|unknown| {
                    let found = diagnostic(&unknown).label(setting.span.clone(), "unknown");
                    let sources = config.map(|config| config.sources.clone());
                    Failure::new(vec![found], sources.unwrap_or_default())
                })?;
            }
            for (names, level) in arguments {
                for name in names.iter().filter(|name| Width::of(name) == width) {
                    levels
                        .set(name, level)
                        .map_err(|unknown| failure(&unknown))?;
                }
            }
        }
        Ok(levels)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    All,
    Group,
    Rule,
}

impl Width {
    fn of(name: &str) -> Self {
        match name {
            "all" => Self::All,
            name if find(name).is_some() => Self::Rule,
            _ => Self::Group,
        }
    }
}

/// An argument that names no rule.
pub(crate) fn failure(unknown: &UnknownRule) -> Failure {
    Failure::new(vec![diagnostic(unknown)], SourceSet::default())
}

/// An argument that is nearly a code.
pub(crate) fn no_such_code(name: &str, suggestion: &str) -> Failure {
    let found = Diagnostic::error("no-such-rule", format!("there is no code `{name}`"))
        .help(suggestion)
        .help("`witcraft explain` lists all codes, `witcraft lint --list` all rules");
    Failure::new(vec![found], SourceSet::default())
}

/// Messages none of which is known.
pub(crate) fn no_such_message() -> Failure {
    let found = Diagnostic::error("no-such-message", "none of these messages is known")
        .help("`witcraft explain` lists the codes of those that are")
        .help("give the whole message, with its causes");
    Failure::new(vec![found], SourceSet::default())
}

fn diagnostic(unknown: &UnknownRule) -> Diagnostic {
    Diagnostic::error("no-such-rule", unknown.to_string())
        .maybe_help(unknown.suggestion.clone())
        .help("`witcraft lint --list` lists all rules")
}
