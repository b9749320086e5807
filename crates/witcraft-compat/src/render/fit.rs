//! Side by side: what a component has, and what a host has.

use std::fmt::Write;

use crate::fit::{Fit, Misfit};

/// Everything about one component.
#[must_use]
pub fn render(name: &str, fit: &Fit) -> String {
    let mut text = format!("{name} and world {}\n", fit.world);
    group(&mut text, "does not fit", &fit.misfits);
    group(
        &mut text,
        "not looked at by wasmtime, refused by composition",
        &fit.lenient,
    );
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

fn group(text: &mut String, title: &str, misfits: &[Misfit]) {
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
        let _ = writeln!(text, "      component  {}", side(&found.component));
        let _ = writeln!(text, "      host       {}", side(&found.host));
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
pub fn table(fits: &[(String, Result<Fit, String>)]) -> String {
    let width = fits.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for (name, fit) in fits {
        match fit {
            Ok(fit) => {
                let _ = write!(text, "{name:width$}  {}", verdict(fit));
                for found in &fit.misfits {
                    let direction = found.direction.map_or("", |direction| direction.as_str());
                    let _ = writeln!(
                        text,
                        "{:width$}    {direction} {}: {}",
                        "", found.path, found.message
                    );
                }
                for used in &fit.deprecated {
                    let _ = writeln!(
                        text,
                        "{:width$}    uses {}, deprecated since {}",
                        "", used.path, used.since
                    );
                }
            }
            Err(reason) => {
                let _ = writeln!(text, "{name:width$}  cannot be read: {reason}");
            }
        }
    }
    text
}

/// The data, ending in a line feed.
///
/// # Panics
///
/// Never: it has nothing that JSON cannot hold.
#[must_use]
pub fn json(fit: &Fit) -> String {
    let document = Document {
        schema: SCHEMA,
        fit,
    };
    serde_json::to_string_pretty(&document).expect("plain data") + "\n"
}

/// The version of the document's shape.
const SCHEMA: &str = "witcraft.targets/1";

#[derive(serde::Serialize)]
struct Document<'a> {
    schema: &'static str,
    #[serde(flatten)]
    fit: &'a Fit,
}
