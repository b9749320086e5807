//! The whole story of one item: what it is, what it becomes in each position, what happens to its values, and
//! how each construct in it crosses the boundary.
//!
//! Everything about Rust is taken from the [`Report`]; the stories of the constructs are those of the Canonical
//! ABI, which are the same for every item.

mod constructs;
mod find;

use serde::Serialize;
use witcraft_diagnostics::Diagnostic;

use crate::render::common::{
    At, at, capital, code, collapse, is_alias, joint_notes, name, places, role,
};
use crate::report::{Child, Item, Passing, Position, Report};

/// The version of an explanation's shape.
pub const SCHEMA: &str = "witcraft.explanation/1";

/// The story of one item, in the order in which it is told.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Explanation {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// The address of the item: `a:b/types@1.0.0#image`, or of a part of one: `…#image.width`.
    pub path: String,
    /// The word for what it is: `record`, `method`, `field` …
    pub kind: &'static str,
    /// The declaration in WIT; of a part, that of the whole.
    pub wit: String,
    /// Where it is written: `wit/types.wit:12`.
    pub source: Option<String>,
    /// The documentation.
    pub docs: Option<String>,
    /// The story.
    pub sections: Vec<Section>,
}

/// A part of the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// What it is about: `In Rust: guest import`, `list<T>` …
    pub title: String,
    /// Rust, if it shows some.
    pub code: Option<String>,
    /// Prose.
    pub paragraphs: Vec<String>,
}

/// Explains the item that `query` names: a whole address, or an end of one that only one item has (`types#image`,
/// `image`, `image.width`, `canvas.fill`, the name of an interface).
///
/// # Errors
///
/// One diagnostic, if nothing or more than one thing is called so; it says what there is.
pub fn explain(report: &Report, query: &str) -> Result<Explanation, Diagnostic> {
    let (item, child) = find::find(report, query)?;
    let mut sections = vec![what_it_is(item, child)];
    sections.extend(positions(report, item, child));
    sections.extend(constructs::of(item));
    sections.extend(uses(item));
    Ok(Explanation {
        schema: SCHEMA,
        path: child.map_or(&item.path, |child| &child.path).clone(),
        kind: child.map_or(item.kind, |child| child.kind),
        wit: item.wit.clone(),
        source: item
            .source
            .as_ref()
            .map(|source| format!("{}:{}", source.file, source.line)),
        docs: child.map_or(&item.docs, |child| &child.docs).clone(),
        sections,
    })
}

fn what_it_is(item: &Item, child: Option<&Child>) -> Section {
    let mut paragraphs = Vec::new();
    if let Some(child) = child {
        let ty = match &child.wit_type {
            Some(ty) => format!(" of type `{ty}`"),
            None => String::new(),
        };
        let kind = child.kind;
        paragraphs.push(format!(
            "A {kind}{ty} of the {} `{}`, and passed with it: a {kind} never crosses the boundary on its own.",
            item.kind, item.name
        ));
    }
    paragraphs.push(constructs::kind(item).to_owned());
    Section {
        title: "What it is".to_owned(),
        code: None,
        paragraphs,
    }
}

/// The types with names that it is made of: how those cross is told with them.
fn uses(item: &Item) -> Option<Section> {
    let names: Vec<String> = item.uses.iter().map(|path| format!("`{path}`")).collect();
    (!names.is_empty()).then(|| Section {
        title: "Types that it names, each with a story of its own".to_owned(),
        code: None,
        paragraphs: names,
    })
}

/// One section for each way in which the item appears, those that read the same in one.
fn positions(report: &Report, item: &Item, child: Option<&Child>) -> Vec<Section> {
    if item.positions.is_empty() {
        return vec![Section {
            title: "In Rust".to_owned(),
            code: None,
            paragraphs: vec![
                "Nothing: this world neither imports nor exports what it is in.".to_owned(),
            ],
        }];
    }
    let each = item.positions.iter().map(|position| {
        let shown = if item.owner.is_none() || is_alias(item) {
            String::new()
        } else {
            code(position)
        };
        (
            at(position),
            (role(position), position.use_path.clone(), shown),
        )
    });
    let mut sections: Vec<Section> = collapse(each)
        .into_iter()
        .map(|(held, (role, path, code))| {
            let positions = item
                .positions
                .iter()
                .filter(|position| held.contains(&at(position)));
            let positions: Vec<&Position> = positions.collect();
            let mut paragraphs = vec![format!("`use {path};`")];
            if item.owner.is_none() {
                paragraphs.extend(beside(&positions));
            }
            paragraphs.extend(reached(report, &positions));
            paragraphs.extend(child.into_iter().flat_map(|child| named(child, &held)));
            paragraphs.extend(prose(&positions));
            Section {
                title: format!("In Rust: {}{role}", places(&held)),
                code: Some(code).filter(|code| !code.is_empty()),
                paragraphs,
            }
        })
        .collect();
    let missing: Vec<At> = report
        .positions()
        .into_iter()
        .filter(|known| item.positions.iter().all(|position| at(position) != *known))
        .collect();
    if let (false, Some(last)) = (missing.is_empty(), sections.last_mut()) {
        let words = format!(
            "{}: it is not there in this world.",
            capital(&places(&missing))
        );
        last.paragraphs.push(words);
    }
    sections
}

/// What there is to implement for an interface, and what its functions are called on.
fn beside(positions: &[&Position]) -> Vec<String> {
    let companions = positions.iter().flat_map(|position| &position.companions);
    let words =
        companions.map(|companion| format!("`{}` is {}.", companion.use_path, companion.purpose));
    words.collect()
}

/// How a host gets what it calls a function on.
fn reached(report: &Report, positions: &[&Position]) -> Option<String> {
    let mut positions = positions.iter();
    let position = positions.find(|position| !position.reached_by.is_empty())?;
    let mut steps: Vec<String> = position
        .reached_by
        .iter()
        .map(|step| format!("`{step}`"))
        .collect();
    // A world that nobody wrote has no name to speak of.
    if report.world.is_none() {
        steps[0] += " of the structure of your world";
    }
    Some(format!(
        "You get a `{}` with {}.",
        position.use_path.rsplit("::").next()?,
        steps.join(", and on what that returns "),
    ))
}

/// What a part of a type is called.
fn named(child: &Child, held: &[At]) -> Vec<String> {
    let positions = child
        .positions
        .iter()
        .filter(|position| held.contains(&(position.side, position.direction)));
    let each = positions.map(|position| {
        let words = match &position.rust_type {
            Some(ty) => format!("The {} is `{}: {ty}`.", child.kind, position.rust_name),
            None => format!("The {} is `{}`.", child.kind, position.rust_name),
        };
        ((position.side, position.direction), words)
    });
    collapse(each).into_iter().map(|(_, words)| words).collect()
}

/// Of functions, what happens to each value; of all else, what the report notes.
fn prose(positions: &[&Position]) -> Vec<String> {
    let is_function = positions
        .iter()
        .any(|position| !position.parameters.is_empty() || position.result.is_some());
    if !is_function {
        return joint_notes(positions);
    }
    let each = positions.iter().flat_map(|position| {
        let passed = position.parameters.iter().chain(&position.result);
        passed.map(|passing| (at(position), value(passing)))
    });
    let values =
        collapse(each)
            .into_iter()
            .map(|(held, words)| match held.len() == positions.len() {
                true => words,
                false => format!("{}: {words}", capital(&places(&held))),
            });
    let elsewhere = crate::render::common::elsewhere(positions);
    elsewhere.into_iter().chain(values).collect()
}

fn value(passing: &Passing) -> String {
    let Passing {
        wit_type,
        rust_type,
        ownership,
        ..
    } = passing;
    let name = capital(&name(passing));
    let rust = match rust_type.is_empty() {
        true => "nothing".to_owned(),
        false => format!("`{rust_type}`"),
    };
    // What is in it may go several ways.
    let ownership = match ownership.starts_with("its ") {
        true => capital(ownership),
        false => format!("It is {ownership}"),
    };
    let article = article(wit_type);
    format!("{name}, {article} `{wit_type}` in WIT, is {rust}. {ownership}.")
}

/// As it is said aloud: a `u8`, an `f32`, an `option<u8>`.
fn article(wit_type: &str) -> &'static str {
    let word = wit_type.trim_start_matches('%');
    let is_letter = word.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let vowels: &[char] = match is_letter {
        true => &['a', 'e', 'f', 'h', 'i', 'l', 'm', 'n', 'o', 'r', 's', 'x'],
        false => &['a', 'e', 'i', 'o'],
    };
    match word.to_lowercase().starts_with(vowels) {
        true => "an",
        false => "a",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_have_their_article() {
        for name in ["option<u8>", "f32", "s64", "image", "%enum"] {
            assert_eq!(article(name), "an", "{name}");
        }
        for name in ["u8", "string", "list<f32>", "result", "future<u8>"] {
            assert_eq!(article(name), "a", "{name}");
        }
    }
}
