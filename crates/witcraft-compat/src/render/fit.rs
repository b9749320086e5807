//! Side by side: what a component has, and what a host has.

use std::fmt::Write;

use serde::Serialize;
use witcraft_diagnostics::Diagnostic;

use crate::fit::{Composition, Fit, Misfit, Plugin};

/// Everything about one component.
#[must_use]
pub fn render(name: &str, fit: &Fit) -> String {
    let mut text = format!("{name} and world {}\n", fit.world);
    let names = ["component", "host"];
    group(&mut text, "does not fit", &fit.misfits, names);
    let title = "not looked at by wasmtime, refused by composition";
    group(&mut text, title, &fit.lenient, names);
    for path in &fit.added {
        let _ = writeln!(text, "\n  takes {path} for something that the host adds");
    }
    for used in &fit.deprecated {
        let _ = writeln!(
            text,
            "\n  uses {}, deprecated since {}",
            used.path, used.since
        );
    }
    text.push('\n');
    text.push_str(&verdict(fit));
    text
}

/// What keeps a component, which is called `name`, from its host: errors; and what only some hosts look at: warnings.
#[must_use]
pub fn findings(name: &str, fit: &Fit) -> Vec<Diagnostic> {
    let names = ["component", "host"];
    let misfits = fit.misfits.iter();
    let misfits = misfits.map(|found| finding(name, found, names, Diagnostic::error));
    let lenient = fit.lenient.iter();
    let lenient = lenient.map(|found| finding(name, found, names, Diagnostic::warning));
    misfits.chain(lenient).collect()
}

/// What keeps a component, which is called `consumer`, from another that is to provide what it imports.
#[must_use]
pub fn unmatched(consumer: &str, found: &Composition) -> Vec<Diagnostic> {
    let names = ["consumer", "provider"];
    let misfits = found.misfits.iter();
    misfits
        .map(|found| finding(consumer, found, names, Diagnostic::error))
        .collect()
}

fn finding(
    name: &str,
    found: &Misfit,
    names: [&str; 2],
    new: fn(&'static str, String) -> Diagnostic,
) -> Diagnostic {
    let mut diagnostic = new(found.rule, format!("{}: {}", found.path, found.message));
    for (whose, what) in names.into_iter().zip([&found.component, &found.host]) {
        if let Some(what) = what {
            diagnostic = diagnostic.note(format!("the {whose} has `{what}`"));
        }
    }
    diagnostic.at_path(name)
}

/// Everything about two components, one of which is to provide what the other one imports.
#[must_use]
pub fn composition(consumer: &str, provider: &str, found: &Composition) -> String {
    let mut text = format!("{consumer} on {provider}\n");
    let names = ["consumer", "provider"];
    group(&mut text, "does not fit", &found.misfits, names);
    for (title, paths) in [("joined", &found.joined), ("still imported", &found.open)] {
        if !paths.is_empty() {
            let _ = writeln!(text, "\n{title}");
        }
        for path in paths {
            let _ = writeln!(text, "  {path}");
        }
    }
    text.push_str(match (found.misfits.len(), found.joined.len()) {
        (0, 0) => "\nnothing to compose: none of the imports is an export of the provider\n",
        (0, _) => "\ncomposes\n",
        _ => "\ndoes not compose\n",
    });
    text
}

fn group(text: &mut String, title: &str, misfits: &[Misfit], names: [&str; 2]) {
    if misfits.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{title}");
    for found in misfits {
        let direction = found.direction.map_or(String::new(), |direction| {
            format!("{} ", direction.as_str())
        });
        let _ = writeln!(text, "\n  {direction}{}", found.path);
        let _ = writeln!(text, "    {} [{}]", found.message, found.rule);
        let nothing = "nothing".to_owned();
        let side = |side: &Option<String>| side.clone().unwrap_or_else(|| nothing.clone());
        for (name, value) in names.into_iter().zip([&found.component, &found.host]) {
            let _ = writeln!(text, "      {name:9}  {}", side(value));
        }
    }
}

/// One line.
#[must_use]
pub fn verdict(fit: &Fit) -> String {
    match (fit.misfits.len(), fit.lenient.len()) {
        (0, 0) => format!("fits: {} imports and exports\n", fit.fitting),
        (0, _) => "loads on wasmtime; composition refuses it\n".to_owned(),
        (1, _) => "does not load: 1 reason\n".to_owned(),
        (count, _) => format!("does not load: {count} reasons\n"),
    }
}

/// A table of many components: the verdict on each, and the reasons why some do not load.
#[must_use]
pub fn table(plugins: &[Plugin]) -> String {
    let width = plugins.iter().map(|it| it.name.len()).max().unwrap_or(0);
    let loading = plugins.iter().filter(|it| it.loads).count();
    let mut text = format!("plug-ins: {loading} of {} load\n", plugins.len());
    for plugin in plugins {
        let _ = write!(text, "{:width$}  {}", plugin.name, verdict_on(plugin));
        for line in plugin.fit.iter().flat_map(details) {
            let _ = writeln!(text, "{:width$}    {line}", "");
        }
    }
    text
}

/// The same for a comment on a pull request.
#[must_use]
pub fn markdown(plugins: &[Plugin]) -> String {
    let loading = plugins.iter().filter(|it| it.loads).count();
    let mut text = format!(
        "### Plug-ins: {loading} of {} load\n\n| plug-in | |\n| --- | --- |\n",
        plugins.len()
    );
    for plugin in plugins {
        let sign = if plugin.loads { "✅" } else { "❌" };
        let mut cell = format!("{sign} {}", verdict_on(plugin).trim_end());
        for line in plugin.fit.iter().flat_map(details) {
            let _ = write!(cell, "<br>{line}");
        }
        // A bar would end the cell.
        let _ = writeln!(text, "| `{}` | {} |", plugin.name, cell.replace('|', "\\|"));
    }
    text
}

fn verdict_on(plugin: &Plugin) -> String {
    match (&plugin.fit, &plugin.error) {
        (Some(fit), _) => verdict(fit),
        (None, Some(error)) => format!("cannot be read: {}\n", error.trim_end()),
        (None, None) => "cannot be read\n".to_owned(),
    }
}

/// Why it does not load, and what it uses that is going away.
fn details(fit: &Fit) -> Vec<String> {
    let misfits = fit.misfits.iter().map(|found| {
        let direction = found.direction.map_or("", |direction| direction.as_str());
        format!("{direction} {}: {}", found.path, found.message)
    });
    let deprecated = fit.deprecated.iter();
    let deprecated =
        deprecated.map(|used| format!("uses {}, deprecated since {}", used.path, used.since));
    misfits.chain(deprecated).collect()
}

/// The data, ending in a line feed.
///
/// # Panics
///
/// Never: it has nothing that JSON cannot hold.
#[must_use]
pub fn json(fit: &Fit) -> String {
    document("witcraft.targets/1", fit)
}

/// How two components fit, as JSON.
///
/// # Panics
///
/// Never: it has nothing that JSON cannot hold.
#[must_use]
pub fn composition_json(found: &Composition) -> String {
    document("witcraft.composition/1", found)
}

fn document<T: Serialize>(schema: &'static str, content: &T) -> String {
    let document = Document { schema, content };
    serde_json::to_string_pretty(&document).expect("plain data") + "\n"
}

#[derive(Serialize)]
struct Document<'a, T> {
    schema: &'static str,
    #[serde(flatten)]
    content: &'a T,
}
