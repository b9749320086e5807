//! The report as text for a terminal, never wider than [`WIDTH`].

use super::common::{
    At, at, by_owner, capital, code, collapse, first_paragraph, generation, is_alias, joint_notes,
    places, subject,
};
use super::wrap;
use crate::report::{Item, Position, Report, Role};

/// Characters per line, at most.
pub const WIDTH: usize = 100;

/// Renders a report, ending in a line feed.
#[must_use]
pub fn render(report: &Report) -> String {
    let mut out = wrap::fill(&format!("What {} is in Rust", subject(report)), 0, WIDTH);
    out += &wrap::fill(&format!("generation: {}", generation(report)), 0, WIDTH);
    out += &wrap::fill(
        "`bindings` is the module with the generated code.",
        0,
        WIDTH,
    );
    for (owner, interface, items) in by_owner(report) {
        out.push('\n');
        let kind = interface.map_or("world", |item| item.kind);
        out += &wrap::fill(&format!("{kind} {owner}"), 0, WIDTH);
        if let Some(interface) = interface {
            out += &described(interface, 2);
            out += &groups(interface, 2);
            out += &absent(report, interface, 2);
        }
        for item in items {
            out.push('\n');
            out += &self::item(report, interface, item);
        }
    }
    out += &names(report);
    out
}

fn item(report: &Report, interface: Option<&Item>, item: &Item) -> String {
    let mut out = title(item);
    out += &described(item, 4);
    out += &wrap::code(&wrap::wit(&item.wit, WIDTH - 4), 4, WIDTH);
    if is_alias(item) {
        out += &alias(item);
    } else {
        out += &groups(item, 4);
    }
    if missing(report, item) != interface.map_or(Vec::new(), |item| missing(report, item)) {
        out += &absent(report, item, 4);
    }
    out
}

/// What it is, and at the right edge where it is written, if there is room.
fn title(item: &Item) -> String {
    let title = format!("  {} {}", item.kind, item.name);
    let Some(source) = &item.source else {
        return wrap::fill(&title, 2, WIDTH);
    };
    let source = format!("{}:{}", source.file, source.line);
    let used = wrap::chars(&title) + wrap::chars(&source);
    if used + 2 <= WIDTH {
        format!("{title}{}{source}\n", " ".repeat(WIDTH - used))
    } else {
        // However long: whoever has it opened wants it whole.
        wrap::fill(&title, 2, WIDTH) + &format!("    {source}\n")
    }
}

fn described(item: &Item, indent: usize) -> String {
    match &item.docs {
        Some(docs) => wrap::fill(&first_paragraph(docs), indent, WIDTH),
        None => String::new(),
    }
}

fn alias(item: &Item) -> String {
    let each = item.positions.iter().map(|position| {
        let target = position.alias_of.as_deref().unwrap_or_default();
        (at(position), (target, position.use_path.as_str()))
    });
    let mut out = String::new();
    for (positions, (target, path)) in collapse(each) {
        let words = format!("{}: {path}, the same type as {target}", places(&positions));
        out += &wrap::fill(&words, 4, WIDTH);
    }
    out
}

fn groups(item: &Item, indent: usize) -> String {
    let mut out = String::new();
    let each = item.positions.iter().map(|position| {
        let code = if item.owner.is_none() {
            // The path of a module says it all.
            beside(position)
        } else {
            code(position)
        };
        (at(position), (role(position), code))
    });
    for (held, (role, code)) in collapse(each) {
        let positions: Vec<&Position> = item
            .positions
            .iter()
            .filter(|position| held.contains(&at(position)))
            .collect();
        let paths = positions
            .iter()
            .map(|position| (at(position), position.use_path.as_str()));
        for (held, path) in collapse(paths) {
            out += &wrap::fill(&format!("{}: {role}{path}", places(&held)), indent, WIDTH);
        }
        out += &wrap::code(&code, indent + 4, WIDTH);
        for note in joint_notes(&positions) {
            out += &wrap::point(&note, indent + 2, WIDTH);
        }
    }
    out
}

/// What is to be implemented for a module.
fn beside(position: &Position) -> String {
    let companions = position.companions.iter();
    let companions: Vec<String> = companions
        .map(|companion| format!("// {}\n{}", companion.purpose, companion.declaration))
        .collect();
    companions.join("\n")
}

/// What to do with the path that follows.
fn role(position: &Position) -> &'static str {
    let contained = position.use_path != position.rust_path;
    match (position.role, contained) {
        (Role::Use, _) => "",
        (Role::Call, false) => "call ",
        (Role::Call, true) => "call on ",
        (Role::Implement, false) => "implement ",
        (Role::Implement, true) => "implement in ",
    }
}

/// The positions that an item does not have.
fn missing(report: &Report, item: &Item) -> Vec<At> {
    let mut missing = report.positions();
    missing.retain(|known| item.positions.iter().all(|position| at(position) != *known));
    missing
}

fn absent(report: &Report, item: &Item, indent: usize) -> String {
    let missing = missing(report, item);
    if missing.is_empty() {
        return String::new();
    }
    let words = format!("{}: not in this world", places(&missing));
    wrap::fill(&words, indent, WIDTH)
}

fn names(report: &Report) -> String {
    if report.names.is_empty() {
        return String::new();
    }
    let mut out = String::from("\nShort names\n");
    for name in &report.names {
        let words = format!(
            "{} {} is {}",
            capital(&name.side.to_string()),
            name.name,
            name.path
        );
        out += &wrap::fill(&words, 2, WIDTH);
    }
    out
}
