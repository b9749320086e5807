//! A rule by itself: its page in the book, and what `witcraft explain` says.

use std::fmt::Write;

use super::words::capital;
use crate::rule::{Direction, Effect, Links, Role, Rule};

/// The page, as Markdown.
#[must_use]
pub fn render(rule: &Rule) -> String {
    let mut text = format!("# {}\n\n{}.\n", rule.id, capital(rule.summary));
    text.push_str("\n| | imported | exported |\n| --- | --- | --- |\n");
    for (name, role) in [
        ("existing guests", Role::Guests),
        ("existing hosts", Role::Hosts),
    ] {
        for (form, effect) in [("compiled", rule.abi), ("recompiled", rule.source)] {
            let cell = |direction| word(effect, role, direction);
            let _ = writeln!(
                text,
                "| {name}, {form} | {} | {} |",
                cell(Direction::Import),
                cell(Direction::Export)
            );
        }
    }
    text.push_str(match rule.links_on_wasmtime {
        Links::Never => "",
        Links::Always => "\nA host on wasmtime loads compiled guests all the same.\n",
        Links::ExportedGuests => {
            "\nA host on wasmtime loads existing guests that export it all the same.\n"
        }
        Links::ExportedHosts => {
            "\nAn existing host on wasmtime loads guests that export it all the same.\n"
        }
    });
    let _ = write!(
        text,
        "\n## Why\n\n{}.\n\n## Instead\n\n{}.\n",
        capital(rule.why),
        capital(rule.instead)
    );
    text
}

fn word(effect: Effect, role: Role, direction: Direction) -> &'static str {
    if effect.breaks(role, direction) {
        "breaks"
    } else {
        "fine"
    }
}
