//! Upstream's errors in our words: what, where, why, and what to type next.

use wit_parser::{ParseErrorKind, Resolve, ResolveError, ResolveErrorKind, SourceMap};
use witcraft_diagnostics::{Diagnostic, SourceSet, Span};

use crate::excerpt;
use crate::package::Text;

/// The code of references to what is behind a closed gate.
const CLOSED_GATE: &str = "closed-gate";

/// Whether a verdict of upstream may be about what is behind a closed gate, which it leaves out of dependencies.
pub(super) fn may_be_closed(verdict: &Diagnostic) -> bool {
    verdict.code == CLOSED_GATE
        || verdict.message.ends_with("not found in package")
        || verdict.message.ends_with("not defined in interface")
}

/// A panic in an upstream crate.
pub(super) fn panic(message: &str, doing: &str) -> Diagnostic {
    Diagnostic::error(
        "upstream-panic",
        format!("a library that Witcraft builds on failed while {doing}"),
    )
    .note(format!("it said: {message}"))
    .help("this is a defect, not your mistake: please report it with the WIT that causes it")
}

/// An error inside one group of texts.
pub(super) fn parse_error(
    kind: &ParseErrorKind,
    map: &SourceMap,
    texts: &[Text],
    sources: &SourceSet,
) -> Diagnostic {
    let place = excerpt::place(kind.span(), map, texts, sources);
    match kind {
        ParseErrorKind::Lex(error) => {
            syntax_error(&first_line(&error.to_string()), place, map, texts, sources)
        }
        ParseErrorKind::Syntax { message, .. } => syntax_error(message, place, map, texts, sources),
        ParseErrorKind::ItemNotFound {
            name, kind, hint, ..
        } => {
            let message = if kind == "name" {
                format!("`{name}` is not defined")
            } else {
                format!("{kind} `{name}` is not defined")
            };
            located("unknown-name", message, place, "not found").maybe_help(hint.clone())
        }
        ParseErrorKind::TypeCycle { name, kind, .. } => {
            let message = format!("{kind} `{name}` depends on itself");
            let diagnostic = located("type-cycle", message, place, "part of the cycle");
            if kind == "type" {
                diagnostic
                    .note("values are passed by copy, so a type cannot contain itself")
                    .help(
                        "keep the parts in one list and refer to them by index: \
                         `record node { children: list<u32> }` with `nodes: list<node>`",
                    )
            } else {
                diagnostic
            }
        }
        // The enum is non-exhaustive upstream.
        other => located("wit-syntax", other.to_string(), place, ""),
    }
}

fn syntax_error(
    message: &str,
    place: Option<Span>,
    map: &SourceMap,
    texts: &[Text],
    sources: &SourceSet,
) -> Diagnostic {
    if message.starts_with("no `package` header") {
        let names: Vec<&str> = map.source_names().collect();
        return Diagnostic::error("no-package", "no file says which package this is")
            .at_path(names.join(", "))
            .help("begin one of the files with `package my:package@0.1.0;`");
    }
    if let (true, Some(place)) = (message.starts_with("package identifier"), &place) {
        return two_packages(message, place, texts, sources);
    }
    located("wit-syntax", message, place, "here")
}

/// Files of one folder that disagree on which package they are.
fn two_packages(message: &str, place: &Span, texts: &[Text], sources: &SourceSet) -> Diagnostic {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let (this, other) = (quoted.next().unwrap_or("?"), quoted.next().unwrap_or("?"));
    let mut diagnostic = Diagnostic::error(
        "two-packages",
        format!("the files of one folder belong to two packages: `{other}` and `{this}`"),
    )
    .label(place.clone(), "this file's package");
    for file in texts
        .iter()
        .map(Text::file)
        .filter(|file| *file != place.file)
    {
        let text = sources.file(file).text();
        if let Some(at) = text.find(other) {
            diagnostic = diagnostic.label(file.span(at..at + other.len()), "the folder's package");
            break;
        }
    }
    diagnostic
        .note("all `.wit` files directly inside a folder make up one package in one version")
        .help("use one name and version, or move the other package into `deps/`")
}

/// An error between packages.
pub(super) fn resolve_error(
    error: &ResolveError,
    resolve: &Resolve,
    texts: &[Vec<Text>],
    sources: &SourceSet,
) -> Diagnostic {
    let kind = error.kind();
    let at = |span| excerpt::place(span, &resolve.source_map, texts.iter().flatten(), sources);
    match kind {
        ResolveErrorKind::DuplicatePackage { name, span1, span2 } => {
            let mut diagnostic = Diagnostic::error(
                "duplicate-package",
                format!("package `{name}` is defined in two places"),
            );
            for (span, label) in [(span1, "here"), (span2, "and here")] {
                if let Some(place) = at(*span) {
                    diagnostic = diagnostic.label(place, label);
                }
            }
            diagnostic.help("remove one, or give one of them another version")
        }
        ResolveErrorKind::PackageCycle { package, span } => located(
            "package-cycle",
            format!("package `{package}` depends on itself"),
            at(*span),
            "this closes the circle",
        )
        .note("packages may use each other in one direction only")
        .help("move what both use into a third package"),
        ResolveErrorKind::ItemShadowing {
            span,
            item_type,
            name,
        } => located(
            "duplicate-world-item",
            format!("`{name}` is {item_type}ed twice, here and through an `include`"),
            at(*span),
            "the second one",
        )
        .help("rename one: `include other-world with { name as other-name }`"),
        ResolveErrorKind::StabilityMismatch { span, .. } => {
            located("stability-mismatch", kind.to_string(), at(*span), "here")
        }
        ResolveErrorKind::InvalidTransitiveDependency { span, name } => located(
            "transitive-dependency",
            format!(
                "exporting `{name}` would need one of its dependencies both imported and exported"
            ),
            at(*span),
            "here",
        ),
        ResolveErrorKind::Semantic { message, span }
            if message.contains("excluded due to its feature") => located(
            CLOSED_GATE,
            "this refers to something behind a gate that is not open",
            at(*span),
            "here",
        )
        .help("open the gate, which is called as `@unstable(feature = …)` says: `--features NAME`"),
        // Of a world that came as text the names are known, and there is more to say.
        ResolveErrorKind::Semantic { message, span }
            if message.starts_with("no import or export kebab-name") =>
        {
            let name = message.split('`').nth(1).unwrap_or("?");
            let message =
                format!("the included world imports and exports nothing by the name `{name}`");
            located("unknown-name", message, at(*span), "in this world")
                .help(format!("remove `{name}` from the names after `with`"))
        }
        other => located(
            "wit-semantics",
            first_line(&other.to_string()),
            at(other.span()),
            "here",
        ),
    }
}

fn located(
    code: &'static str,
    message: impl Into<String>,
    place: Option<Span>,
    label: &str,
) -> Diagnostic {
    let diagnostic = Diagnostic::error(code, message);
    match place {
        Some(place) => diagnostic.label(place, label),
        None => diagnostic,
    }
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
}
