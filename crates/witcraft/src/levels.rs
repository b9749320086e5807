//! What `[breaking]` of `witcraft.toml` says, checked and put together.

use witcraft_compat::{Ask, AskAxes, Level, Roles, rule, rules};
use witcraft_config::{Config, Setting};
use witcraft_diagnostics::{Diagnostic, Failure, suggestion};

/// The roles and axes that count unless an argument says otherwise.
pub(crate) fn configured(config: Option<&Config>) -> Result<(Roles, AskAxes), Failure> {
    let Some(config) = config else {
        return Ok((Roles::Guests, AskAxes::Abi));
    };
    let section = &config.breaking;
    let role = match section.role.as_ref().map(|it| (it, it.value.as_str())) {
        None | Some((_, "guests")) => Roles::Guests,
        Some((_, "hosts")) => Roles::Hosts,
        Some((_, "both")) => Roles::Both,
        Some((setting, _)) => {
            return Err(unknown(config, setting, "role", "guests, hosts or both"));
        }
    };
    let axis = match section.axis.as_ref().map(|it| (it, it.value.as_str())) {
        None | Some((_, "abi")) => AskAxes::Abi,
        Some((_, "source")) => AskAxes::Source,
        Some((_, "all")) => AskAxes::All,
        Some((setting, _)) => return Err(unknown(config, setting, "axis", "abi, source or all")),
    };
    Ok((role, axis))
}

fn unknown(config: &Config, setting: &Setting<String>, key: &str, expected: &str) -> Failure {
    let message = format!("`breaking.{key}` is {expected}");
    let found =
        Diagnostic::error("config-type", message).label(setting.span.clone(), "not one of them");
    Failure::new(vec![found], config.sources.clone())
}

/// Adds the levels: groups first, then rules, then single items.
pub(crate) fn set(mut ask: Ask, config: Option<&Config>) -> Result<Ask, Failure> {
    let Some(config) = config else {
        return Ok(ask);
    };
    let section = &config.breaking;
    let mut settings: Vec<(&Setting<String>, Level)> = Vec::new();
    for (list, level) in [
        (&section.allow, Level::Allow),
        (&section.warn, Level::Warn),
        (&section.deny, Level::Deny),
    ] {
        settings.extend(list.iter().map(|setting| (setting, level)));
    }
    settings.sort_by_key(|(setting, _)| setting.value.contains('/'));
    let mut wrong = Vec::new();
    for (setting, level) in settings {
        match known(&setting.value) {
            true => ask = ask.level(&setting.value, None, level),
            false => wrong.push(no_such_rule(setting, &setting.value)),
        }
    }
    for setting in &section.ignore {
        let parts = setting.value.split_once(": ");
        let parts = parts.and_then(|(head, reason)| {
            let (rule, item) = head.split_once(' ')?;
            (!reason.trim().is_empty()).then_some((rule, item.trim()))
        });
        match parts {
            Some((rule, item)) if known(rule) => ask = ask.level(rule, Some(item), Level::Allow),
            Some((rule, _)) => wrong.push(no_such_rule(setting, rule)),
            None => wrong.push(
                Diagnostic::error(
                    "config-ignore",
                    "what is ignored has a rule, an item and a reason",
                )
                .label(setting.span.clone(), "")
                .help("write it as `\"record/field-added types#image: why this is fine\"`"),
            ),
        }
    }
    if wrong.is_empty() {
        Ok(ask)
    } else {
        Err(Failure::new(wrong, config.sources.clone()))
    }
}

/// Whether something is a rule or a group of them.
fn known(name: &str) -> bool {
    let group = || rules().any(|rule| rule.id.split('/').next() == Some(name));
    name == "all" || rule(name).is_some() || group()
}

fn no_such_rule(setting: &Setting<String>, name: &str) -> Diagnostic {
    let message = format!("there is no rule or group `{name}`");
    Diagnostic::error("no-such-rule", message)
        .label(setting.span.clone(), "unknown")
        .maybe_help(suggestion(name, rules().map(|rule| rule.id)))
}
