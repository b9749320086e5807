//! What text and Markdown share: what is the same in several positions is said once.

use crate::Side;
use crate::report::{Direction, Item, Passing, Position, Role, label};

pub(crate) type At = (Side, Direction);

pub(crate) fn at(position: &Position) -> At {
    (position.side, position.direction)
}

/// Joins the positions for which something is the same, in the order of their first occurrence.
pub(crate) fn collapse<T: PartialEq>(each: impl IntoIterator<Item = (At, T)>) -> Vec<(Vec<At>, T)> {
    let mut groups: Vec<(Vec<At>, T)> = Vec::new();
    for (at, value) in each {
        match groups.iter_mut().find(|(_, known)| *known == value) {
            Some((positions, _)) => positions.push(at),
            None => groups.push((vec![at], value)),
        }
    }
    groups
}

/// The words for several positions.
pub(crate) fn places(positions: &[At]) -> String {
    use Direction::{Export, Import};
    let has = |side, direction| positions.contains(&(side, direction));
    let count = positions.len();
    let pair = |words: &str| words.to_owned();
    if count == 4 {
        pair("import and export on both sides")
    } else if count == 2 && has(Side::Guest, Import) && has(Side::Host, Import) {
        pair("import on both sides")
    } else if count == 2 && has(Side::Guest, Export) && has(Side::Host, Export) {
        pair("export on both sides")
    } else if count == 2 && has(Side::Guest, Import) && has(Side::Guest, Export) {
        pair("guest import and export")
    } else if count == 2 && has(Side::Host, Import) && has(Side::Host, Export) {
        pair("host import and export")
    } else {
        let labels: Vec<String> = positions
            .iter()
            .map(|(side, direction)| label(*side, *direction))
            .collect();
        labels.join(", ")
    }
}

/// Whether an item is nothing but another name, wherever it occurs.
pub(crate) fn is_alias(item: &Item) -> bool {
    let positions = &item.positions;
    !positions.is_empty() && positions.iter().all(|position| position.alias_of.is_some())
}

/// The Rust of a position: the declaration, what comes with it, and what stands beside it.
///
/// Attributes are left to the notes: they are what differs between sides that agree otherwise.
pub(crate) fn code(position: &Position) -> String {
    let mut code = without_attributes(&position.declaration);
    let name = position.rust_path.rsplit("::").next().unwrap_or_default();
    code += &helpers(&format!("impl {name}"), &position.helpers);
    for companion in &position.companions {
        let purpose = &companion.purpose;
        let declaration = without_attributes(&companion.declaration);
        let name = companion.use_path.rsplit("::").next().unwrap_or_default();
        let block = if declaration.contains(&format!("{name}<'a>")) {
            format!("impl<'a> {name}<'a>")
        } else {
            format!("impl {name}")
        };
        code += &format!("\n\n// {purpose}\n{declaration}");
        code += &helpers(&block, &companion.helpers);
    }
    code
}

fn without_attributes(declaration: &str) -> String {
    let lines = declaration.lines();
    let lines: Vec<&str> = lines
        .filter(|line| !line.trim_start().starts_with("#["))
        .collect();
    lines.join("\n")
}

fn helpers(block: &str, helpers: &[String]) -> String {
    if helpers.is_empty() {
        return String::new();
    }
    let lines = helpers.iter().flat_map(|helper| helper.lines());
    let lines: Vec<String> = lines.map(|line| format!("    {line}\n")).collect();
    format!("\n\n{block} {{\n{}}}", lines.concat())
}

/// What one does with an item, to follow the words for its position.
pub(crate) fn role(position: &Position) -> String {
    let container = (position.use_path != position.rust_path)
        .then(|| position.use_path.rsplit("::").next())
        .flatten();
    match (position.role, container) {
        (Role::Use, _) => String::new(),
        (Role::Call, None) => ": call".to_owned(),
        (Role::Call, Some(container)) => format!(": call on `{container}`"),
        (Role::Implement, None) => ": implement".to_owned(),
        (Role::Implement, Some(container)) => format!(": implement in `{container}`"),
    }
}

/// What there is to say about a position beside its code, as sentences in the order of
/// [`Topic`].
fn notes(position: &Position) -> Vec<(Topic, String)> {
    let mut notes = Vec::new();
    if let Some(target) = &position.alias_of {
        notes.push((Topic::Alias, format!("The same type as `{target}`.")));
    }
    // In one order on both sides, so that what is the same reads the same.
    let traits = |names: &[String]| {
        let mut names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        names.sort();
        names.join(", ")
    };
    let (derives, implements) = (traits(&position.derives), traits(&position.implements));
    match (derives.is_empty(), implements.is_empty()) {
        (true, true) => {}
        (false, true) => notes.push((Topic::Traits, format!("Derives {derives}."))),
        (true, false) => notes.push((Topic::Traits, format!("Implements {implements}."))),
        (false, false) => notes.push((
            Topic::Traits,
            format!("Derives {derives}; implements {implements}."),
        )),
    }
    if let Some(handles) = &position.handles {
        let (own, borrow) = (&handles.own, &handles.borrow);
        let words = if own == borrow {
            format!("`own` and `borrow` are both `{own}`.")
        } else {
            format!("`own` is `{own}`, `borrow` is `{borrow}`.")
        };
        notes.push((Topic::Handles, words));
    }
    if let Some(path) = &position.implemented_in {
        notes.push((
            Topic::Elsewhere,
            format!(
                "Wasmtime implements it: host bindings take it from `{path}`, and there is nothing to implement. \
                 With `wasi = false` they have what is shown here."
            ),
        ));
    }
    if let Some(ownership) = &position.ownership {
        notes.push((Topic::Ownership, ownership.clone()));
    }
    let passed = passed(position);
    if !passed.is_empty() {
        notes.push((Topic::Ownership, passed));
    }
    notes
}

/// Of the notes, those about what is implemented elsewhere.
pub(crate) fn elsewhere(positions: &[&Position]) -> Vec<String> {
    let notes = positions.iter().flat_map(|position| notes(position));
    let mut words: Vec<String> = notes
        .filter(|(topic, _)| *topic == Topic::Elsewhere)
        .map(|(_, words)| words)
        .collect();
    words.dedup();
    words
}

/// What a note is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Topic {
    Alias,
    Elsewhere,
    Traits,
    Handles,
    Ownership,
}

/// Who owns what goes in and comes out. Bits, and the `self` of a method, go without saying.
fn passed(position: &Position) -> String {
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    let parameters = position.parameters.iter();
    let parameters = parameters.filter(|passing| passing.name != "self");
    let results = position.result.iter();
    for passing in parameters.chain(results) {
        if passing.transfer == crate::Transfer::Copied {
            continue;
        }
        let words = passing.ownership.as_str();
        match groups.iter_mut().find(|(known, _)| *known == words) {
            Some((_, names)) => names.push(name(passing)),
            None => groups.push((words, vec![name(passing)])),
        }
    }
    let sentences: Vec<String> = groups
        .iter()
        .map(|(words, names)| sentence(names, words))
        .collect();
    sentences.join(" ")
}

/// What is passed, and what happens to it, as in ``The result is yours: a copy in your memory.``
fn sentence(names: &[String], words: &str) -> String {
    let verb = match names {
        // The words have a subject of their own: "its handles are …".
        _ if words.starts_with("its ") => ":",
        [_] => " is",
        _ => " are",
    };
    let names = match names {
        [many @ .., first, last] => {
            let before: String = many.iter().map(|name| format!("{name}, ")).collect();
            format!("{before}{first} and {last}")
        }
        _ => names.concat(),
    };
    format!("{}{verb} {words}.", capital(&names))
}

/// What a value is called in Rust, and in WIT where Rust does not say.
pub(crate) fn name(passing: &Passing) -> String {
    if passing.rust_name.is_empty() {
        "the result".to_owned()
    } else if passing.rust_name.starts_with("arg") && passing.name != passing.rust_name {
        // Upstream only counts the parameters of what a host calls.
        format!("`{}` (`{}`)", passing.rust_name, passing.name)
    } else {
        format!("`{}`", passing.rust_name)
    }
}

pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// The notes of several positions, each said once, and where it does not hold for all of them,
/// with the positions it holds for.
pub(crate) fn joint_notes(positions: &[&Position]) -> Vec<String> {
    let each = positions
        .iter()
        .flat_map(|position| notes(position).into_iter().map(|note| (at(position), note)));
    let mut joint = collapse(each);
    joint.sort_by_key(|(_, (topic, _))| *topic);
    joint
        .into_iter()
        .map(|(held, (_, note))| {
            if held.len() == positions.len() {
                note
            } else {
                format!("{}: {note}", capital(&places(&held)))
            }
        })
        .collect()
}

/// The first paragraph of documentation, on one line.
pub(crate) fn first_paragraph(docs: &str) -> String {
    let lines = docs.lines().take_while(|line| !line.trim().is_empty());
    let lines: Vec<&str> = lines.map(str::trim).collect();
    lines.join(" ")
}

/// What is used of the crates that bindings are made with: `wit-parser 0.254.2, …`.
pub(crate) fn generation(report: &crate::Report) -> String {
    let crates: Vec<String> = report
        .generation
        .iter()
        .map(|generation| format!("{} {}", generation.name, generation.version))
        .collect();
    crates.join(", ")
}

/// What the report is about.
pub(crate) fn subject(report: &crate::Report) -> &str {
    report.world.as_deref().unwrap_or(&report.package)
}

/// The items in groups of one interface or world each: its address, its own item, what is in it.
pub(crate) fn by_owner(report: &crate::Report) -> Vec<(&str, Option<&Item>, Vec<&Item>)> {
    let mut groups: Vec<(&str, Option<&Item>, Vec<&Item>)> = Vec::new();
    for item in &report.items {
        let owner = item.owner.as_deref().unwrap_or(&item.path);
        let index = match groups.iter().position(|(known, ..)| *known == owner) {
            Some(index) => index,
            None => {
                groups.push((owner, None, Vec::new()));
                groups.len() - 1
            }
        };
        if item.owner.is_none() {
            groups[index].1 = Some(item);
        } else {
            groups[index].2.push(item);
        }
    }
    groups
}
