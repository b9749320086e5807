//! Runs the rules.

use witcraft_diagnostics::{Diagnostic, FileId, Severity, TextEdit};
use witcraft_model::{Package, workers};

use crate::allow::{self, Allow};
use crate::context::Context;
use crate::levels::matches;
use crate::registry::rules;
use crate::rules::lint::unused_allow;
use crate::{Level, Levels, Rule};

/// Everything that the rules find in the packages that were asked for, in the order of the text.
#[must_use]
pub fn lint(package: &Package, levels: &Levels) -> Vec<Diagnostic> {
    let context = Context::new(package);
    let allows = &context.allows;
    // What a rule finds that is off could only show that a comment has an effect.
    let is_on = |rule: &&Rule| !allows.is_empty() || levels.of(rule) != Level::Allow;
    let rules: Vec<&Rule> = rules().filter(is_on).collect();

    let bytes: usize = context.files.iter().map(|file| file.text.len()).sum();
    // Trees do not go from thread to thread.
    let others = || Context::new(package);
    let by = |context: &Context<'_>, rule: &&Rule| Found::by(rule, context);
    let done = workers::each(&rules, workers::worth(bytes), &context, others, by);

    let mut used = vec![false; allows.len()];
    let mut findings = Vec::new();
    for (rule, found) in rules.into_iter().zip(done) {
        found.used.iter().for_each(|allow| used[*allow] = true);
        let findings_of = found.findings.into_iter();
        findings.extend(findings_of.filter_map(|found| graded(found, rule, levels)));
    }
    let unused = allows.iter().zip(used).filter(|(_, used)| !used);
    findings.extend(unused.filter_map(|(allow, _)| needless(allow, levels)));
    findings.sort_by_key(place);
    findings
}

/// What one rule finds.
struct Found {
    findings: Vec<Diagnostic>,
    /// The comments that allow other findings of it, by their place in the list.
    used: Vec<usize>,
}

impl Found {
    fn by(rule: &Rule, context: &Context<'_>) -> Self {
        let (mut findings, mut used) = (Vec::new(), Vec::new());
        (rule.check)(context, &mut findings);
        findings.sort_by_key(place);
        let mut covering = allow::Sweep::new(&context.allows, |name| matches(rule, name));
        findings.retain(|finding| {
            let allowed = finding.span().and_then(|span| covering.outermost(span));
            used.extend(allowed);
            allowed.is_none()
        });
        Self { findings, used }
    }
}

fn place(found: &Diagnostic) -> Option<(FileId, usize)> {
    found.span().map(|span| (span.file, span.range.start))
}

/// A finding with the code and level of its rule.
fn graded(mut found: Diagnostic, rule: &Rule, levels: &Levels) -> Option<Diagnostic> {
    found.code = rule.id;
    found.severity = match levels.of(rule) {
        Level::Allow => return None,
        Level::Warn => Severity::Warning,
        Level::Deny => Severity::Error,
    };
    Some(found)
}

/// A comment that allows what would find nothing, which is known only when all rules have looked.
fn needless(allow: &Allow, levels: &Levels) -> Option<Diagnostic> {
    let name = &allow.name;
    // A rule that is off has nothing to fire with; one that does not exist is another finding.
    let mut meant = rules().filter(|rule| matches(rule, name));
    if meant.all(|rule| levels.of(rule) == Level::Allow) {
        return None;
    }
    let message = format!("`{name}` is allowed here, and finds nothing");
    let mut found = Diagnostic::warning("lint", message).label(allow.span.clone(), "not needed");
    if allow.names == 1 {
        let edit = TextEdit {
            span: allow.comment.clone(),
            replacement: String::new(),
        };
        found = found.fix("remove the comment", vec![edit]);
    }
    graded(found, &unused_allow::RULE, levels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::find;
    use witcraft_model::{Input, Loader};

    #[test]
    fn the_rule_about_comments_that_allow_nothing_is_registered() {
        assert!(find("lint/unused-allow").is_some());
    }

    fn codes(wit: &str) -> Vec<&'static str> {
        let package = Loader::default()
            .load(&[Input::text("a.wit", wit)])
            .unwrap();
        let mut levels = Levels::default();
        levels.set("all", Level::Allow).unwrap();
        levels.set("abi", Level::Deny).unwrap();
        levels.set("lint", Level::Warn).unwrap();
        let findings = lint(&package, &levels);
        findings.iter().map(|found| found.code).collect()
    }

    #[test]
    fn a_comment_allows_a_rule_for_what_follows() {
        let rest = "f: func(x: list<char>);\n g: func(x: list<char>);\n}\n";
        let start = "package a:b;\ninterface i {\n";
        assert_eq!(codes(&format!("{start}{rest}")).len(), 2);
        let allow = "// witcraft: allow(abi/list-of-char): why\n";
        assert_eq!(codes(&format!("{start}{allow}{rest}")).len(), 1);
        assert_eq!(codes(&format!("{allow}{start}{rest}")), [""; 0]);
        let group = "// witcraft: allow(abi): why\ninterface i {";
        assert_eq!(codes(&format!("package a:b;\n{group}{rest}")), [""; 0]);
    }

    #[test]
    fn what_has_no_name_is_called_by_its_path() {
        let said = |rule: &str, wit: &str| -> Vec<String> {
            let package = Loader::default()
                .load(&[Input::text("a.wit", wit)])
                .unwrap();
            let mut levels = Levels::default();
            levels.set("all", Level::Allow).unwrap();
            levels.set(rule, Level::Warn).unwrap();
            let findings = lint(&package, &levels).into_iter();
            findings.map(|found| found.message).collect()
        };
        let wit = "package a:b@1.0.0;\ninterface i {}\n@since(version = 0.3.0)\nworld w {\n\
                   @since(version = 0.2.0)\nimport i;\n@since(version = 0.2.0)\nexport f: func();\n\
                   @since(version = 0.3.0)\nexport g: func();\n}\n";
        assert_eq!(
            said("evolution/since-before-owner", wit),
            [
                "`i` is said to be older than what it is in",
                "`f` is said to be older than what it is in"
            ]
        );
        let wit = |comment| {
            format!(
                "package a:b@1.0.0;\ninterface i {{ resource r {{\n{comment}\nconstructor(); }} }}\nworld w {{\n{comment}\nimport /* */ i;\n}}\n"
            )
        };
        assert_eq!(
            said("docs/empty", &wit("///")),
            [
                "the documentation of `constructor` is empty",
                "the documentation of `i` is empty"
            ]
        );
        assert_eq!(
            said("docs/mistaken-comment", &wit("// Why.")),
            [
                "this comment looks like the documentation of `constructor`",
                "this comment looks like the documentation of `i`"
            ]
        );
    }

    #[test]
    fn comments_without_effect_are_reported() {
        let wit =
            |name| format!("package a:b;\n// witcraft: allow({name}): why\ninterface i {{}}\n");
        assert_eq!(codes(&wit("abi/list-of-char")), ["lint/unused-allow"]);
        assert_eq!(codes(&wit("abi/list-of-chra")), ["lint/unknown-rule"]);
        assert_eq!(codes(&wit("docs/empty")), [""; 0], "off anyway");
        let silent = wit("docs/empty, docs/lost").replace(": why", "");
        assert_eq!(codes(&silent), ["lint/unexplained-allow"], "once");
    }
}
