//! Which functions are called how: `async`, trappable, with the store.

#[cfg(feature = "host")]
use wasmtime_wit_bindgen::{FunctionConfig, FunctionFilter, FunctionFlags};
use witcraft_config::Setting;
use witcraft_diagnostics::Diagnostic;
#[cfg(feature = "host")]
use witcraft_model::wit::{Resolve, Type, TypeDefKind, TypeId};

use super::Planner;
use super::items::{Selector, WorldFunction};
use crate::post::drift;

/// How the host calls, and is called.
#[cfg(feature = "host")]
#[derive(Clone, Default)]
pub(crate) struct HostCalls {
    pub(crate) imports: FunctionConfig,
    pub(crate) exports: FunctionConfig,
    /// Whether any function is `async` because an option says so.
    pub(crate) asyncness: bool,
    /// The errors that a Rust type stands for which may also be a trap.
    pub(crate) errors: Vec<TypeId>,
}

#[cfg(feature = "host")]
impl HostCalls {
    /// Whether a function fails with one of the errors.
    fn may_trap(&self, resolve: &Resolve, function: &WorldFunction<'_>) -> bool {
        let Some(Type::Id(id)) = function.function.result else {
            return false;
        };
        let TypeDefKind::Result(result) = &resolve.types[id].kind else {
            return false;
        };
        let mut error = result.err;
        while let Some(Type::Id(id)) = error {
            if self.errors.contains(&id) {
                return true;
            }
            error = match resolve.types[id].kind {
                TypeDefKind::Type(next) => Some(next),
                _ => None,
            };
        }
        false
    }
}

/// `[-][import:|export:]selector`
struct Rule<'a> {
    enabled: bool,
    /// `None` for both directions.
    exported: Option<bool>,
    selector: &'a str,
}

impl<'a> Rule<'a> {
    fn parse(text: &'a str) -> Self {
        let (enabled, rest) = match text.strip_prefix('-') {
            Some(rest) => (false, rest),
            None => (true, text),
        };
        let (exported, selector) =
            match (rest.strip_prefix("import:"), rest.strip_prefix("export:")) {
                (Some(rest), _) => (Some(false), rest),
                (_, Some(rest)) => (Some(true), rest),
                _ => (None, rest),
            };
        Self {
            enabled,
            exported,
            selector,
        }
    }

    fn picks(&self, function: &WorldFunction<'_>) -> bool {
        self.exported
            .is_none_or(|exported| exported == function.exported)
            && Selector::parse(self.selector).picks(&function.path)
    }
}

impl Planner<'_> {
    /// What the first rule that picks each function says about it.
    fn decide(
        &mut self,
        option: &str,
        rules: &[Setting<String>],
        functions: &[WorldFunction<'_>],
    ) -> Vec<Option<bool>> {
        let parsed: Vec<Rule<'_>> = rules.iter().map(|rule| Rule::parse(&rule.value)).collect();
        for (rule, setting) in parsed.iter().zip(rules) {
            if rule.selector == "*" || functions.iter().any(|function| rule.picks(function)) {
                continue;
            }
            let selector = Setting {
                value: rule.selector.to_owned(),
                span: setting.span.clone(),
            };
            let found = match self.items.find(rule.selector).first() {
                Some(other) => {
                    let side = match rule.exported {
                        Some(true) => "exported ",
                        Some(false) => "imported ",
                        None => "",
                    };
                    let message = format!(
                        "`{option}`: `{}` is a {}, and no {side}function",
                        rule.selector,
                        other.kind.as_str()
                    );
                    Diagnostic::error("not-a-function", message)
                        .label(setting.span.clone(), "picks no function")
                }
                None => self.items.nothing(option, &selector),
            };
            self.diagnostics.push(found);
        }
        functions
            .iter()
            .map(|function| {
                let rule = parsed.iter().find(|rule| rule.picks(function))?;
                Some(rule.enabled)
            })
            .collect()
    }

    /// `async` on the guest.
    #[cfg(feature = "guest")]
    pub(super) fn guest_calls(&mut self) {
        let functions = self.items.functions();
        let rules = &self.bindings.asyncness;
        let decisions = self.decide("async", rules, &functions);
        self.only_async_in_wit(&functions);
        let resolve = self.items.world.package().resolve();
        let skipped: Vec<&str> = self
            .bindings
            .skip
            .iter()
            .map(|name| name.value.as_str())
            .collect();
        for name in &self.bindings.skip {
            if !functions
                .iter()
                .any(|function| function.function.name == name.value)
            {
                let names = || {
                    functions
                        .iter()
                        .map(|function| function.function.name.as_str())
                };
                // As in `[method]canvas.draw`.
                let is_end = |whole: &&str| {
                    let rest = whole.strip_suffix(name.value.as_str());
                    rest.is_some_and(|rest| rest.ends_with(['.', ']']))
                };
                let help = match names().find(is_end) {
                    Some(whole) => Some(format!("did you mean `{whole}`?")),
                    None => witcraft_diagnostics::suggestion(&name.value, names()),
                };
                self.diagnostics.push(
                    Diagnostic::error(
                        "no-such-item",
                        format!("`skip`: there is no function `{}`", name.value),
                    )
                    .label(name.span.clone(), "no function has this name")
                    .maybe_help(help),
                );
            }
        }
        for (function, decision) in functions.iter().zip(decisions) {
            // What is not async in WIT cannot be for a guest, even if everything is to be.
            let differs = decision == Some(false) && function.function.kind.is_async();
            if !differs || skipped.contains(&function.function.name.as_str()) {
                continue;
            }
            let direction = if function.exported {
                "export"
            } else {
                "import"
            };
            let name = match function.key {
                Some(key) => {
                    format!("{}#{}", resolve.name_world_key(key), function.function.name)
                }
                None => function.function.name.clone(),
            };
            self.plan
                .asyncness
                .push(format!("-{direction}:{}", drift::name(&name)));
        }
    }

    /// Refuses to make functions of a guest `async` that are not in WIT: no component may have them.
    #[cfg(feature = "guest")]
    fn only_async_in_wit(&mut self, functions: &[WorldFunction<'_>]) {
        for setting in &self.bindings.asyncness {
            let rule = Rule::parse(&setting.value);
            if !rule.enabled || rule.selector == "*" {
                continue;
            }
            let sync = |function: &&WorldFunction<'_>| {
                rule.picks(function) && !function.function.kind.is_async()
            };
            if let Some(function) = functions.iter().find(sync) {
                let (path, name) = (&function.path, function.function.item_name());
                let found = Diagnostic::error(
                    "not-async-in-wit",
                    format!("`async`: `{path}` is not `async` in WIT"),
                )
                .label(setting.span.clone(), "a guest cannot make it so")
                .note(
                    "a component may wait only in functions whose type says so: a host that waits in others does \
                     not need to tell it",
                )
                .help(format!(
                    "write `{name}: async func(…)` in the WIT, or ask for it below `[host]` only"
                ));
                self.diagnostics.push(found);
            }
        }
    }

    /// Refuses what picks exported functions only, for options about how the host is called.
    #[cfg(feature = "host")]
    fn only_imports(
        &mut self,
        option: &str,
        rules: &[Setting<String>],
        functions: &[WorldFunction<'_>],
    ) {
        for setting in rules {
            let rule = Rule::parse(&setting.value);
            let mut picked = functions
                .iter()
                .filter(|function| rule.picks(function))
                .peekable();
            if rule.selector == "*"
                || picked.peek().is_none()
                || picked.any(|function| !function.exported)
            {
                continue;
            }
            let message = format!(
                "`{option}`: `{}` is exported only, and this is about imports",
                rule.selector
            );
            self.diagnostics.push(
                Diagnostic::error("not-imported", message)
                    .label(setting.span.clone(), "changes nothing")
                    .note("the host implements what a component imports; what it exports, the host calls")
                    .help("leave it out, or write a function that the world imports"),
            );
        }
    }

    /// Refuses to trace the arguments of calls that are not traced.
    #[cfg(feature = "host")]
    fn only_traced(&mut self, functions: &[WorldFunction<'_>], flags: &[FunctionFlags]) {
        for setting in &self.bindings.verbose_tracing {
            let rule = Rule::parse(&setting.value);
            let mut picked = functions
                .iter()
                .zip(flags)
                .filter(|(function, _)| rule.picks(function))
                .peekable();
            if !rule.enabled
                || picked.peek().is_none()
                || picked.any(|(_, flags)| flags.contains(FunctionFlags::TRACING))
            {
                continue;
            }
            let message = format!(
                "`verbose-tracing`: `{}` is not traced at all",
                rule.selector
            );
            self.diagnostics.push(
                Diagnostic::error("not-traced", message)
                    .label(setting.span.clone(), "changes nothing")
                    .help(format!(
                        "ask for it with `tracing` as well: `{}`",
                        setting.value
                    )),
            );
        }
    }

    /// `async`, `trappable`, `store` and `tracing` on the host.
    #[cfg(feature = "host")]
    pub(super) fn host_calls(&mut self) {
        let functions = self.items.functions();
        let bindings = self.bindings;
        let options: [(&str, &[Setting<String>], FunctionFlags, bool); 5] = [
            ("async", &bindings.asyncness, FunctionFlags::ASYNC, true),
            (
                "trappable",
                &bindings.trappable,
                FunctionFlags::TRAPPABLE,
                false,
            ),
            ("store", &bindings.store, FunctionFlags::STORE, false),
            ("tracing", &bindings.tracing, FunctionFlags::TRACING, true),
            (
                "verbose-tracing",
                &bindings.verbose_tracing,
                FunctionFlags::VERBOSE_TRACING,
                true,
            ),
        ];
        let mut flags = vec![FunctionFlags::empty(); functions.len()];
        let resolve = self.items.world.package().resolve();
        for (flags, function) in flags.iter_mut().zip(&functions) {
            if !function.exported && self.plan.calls.may_trap(resolve, function) {
                *flags |= FunctionFlags::TRAPPABLE;
            }
        }
        let mut defaults = [FunctionFlags::empty(); 2];
        for (option, rules, flag, exports_too) in options {
            let decisions = self.decide(option, rules, &functions);
            if !exports_too {
                self.only_imports(option, rules, &functions);
            }
            for (at, decision) in decisions.into_iter().enumerate() {
                if decision == Some(true) && (exports_too || !functions[at].exported) {
                    flags[at] |= flag;
                }
            }
            // What is not a function, such as dropping a resource, follows what is said of everything.
            for rule in rules.iter().map(|rule| Rule::parse(&rule.value)) {
                if rule.selector == "*" && rule.enabled {
                    let [imports, exports] = &mut defaults;
                    if rule.exported != Some(true) {
                        *imports |= flag;
                    }
                    if rule.exported != Some(false) && exports_too {
                        *exports |= flag;
                    }
                }
            }
        }
        self.only_traced(&functions, &flags);
        let calls = &mut self.plan.calls;
        calls.asyncness = defaults
            .iter()
            .chain(&flags)
            .any(|flags| flags.contains(FunctionFlags::ASYNC));
        if crate::repaired::waits(self.items.world) {
            defaults[1] |= FunctionFlags::ASYNC;
            for (flags, function) in flags.iter_mut().zip(&functions) {
                if function.exported {
                    *flags |= FunctionFlags::ASYNC;
                }
            }
        }
        calls.imports.push(FunctionFilter::Default, defaults[0]);
        calls.exports.push(FunctionFilter::Default, defaults[1]);
        for (function, flags) in functions.iter().zip(flags) {
            let exported = usize::from(function.exported);
            if flags.bits() == defaults[exported].bits() {
                continue;
            }
            let name = match function.key {
                Some(key) => {
                    format!("{}.{}", resolve.name_world_key(key), function.function.name)
                }
                None => function.function.name.clone(),
            };
            let config = if function.exported {
                &mut calls.exports
            } else {
                &mut calls.imports
            };
            config.push(FunctionFilter::Name(drift::name(&name)), flags);
        }
    }
}
