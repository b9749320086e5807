//! The pages of the book, one per rule, with its case as the example.
//!
//! `WITCRAFT_BLESS=1 cargo test -p witcraft-compat --test pages` writes them.

#[path = "../../../book/pages.rs"]
mod pages;

use std::fs;
use std::path::Path;

use witcraft_compat::{Rule, render};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page(rule: &Rule) -> String {
    let case = root().join("tests/changes").join(rule.id);
    let [old, new] =
        ["old", "new"].map(|version| fs::read_to_string(case.join(version).join("b.wit")).unwrap());
    let diff = similar::TextDiff::from_lines(&old, &new);
    let changed: String = diff
        .unified_diff()
        .context_radius(100)
        .to_string()
        .lines()
        .filter(|line| !line.starts_with("@@"))
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect();
    format!(
        "{}\n## Example\n\n```diff\n{}\n```\n",
        render::rule::render(rule),
        changed.trim_end()
    )
}

fn index() -> String {
    let mut text = String::from(
        "# Kinds of changes\n\nWhat `witcraft breaking` tells apart. Generated from the rules.\n",
    );
    let mut group = "";
    for rule in witcraft_compat::rules() {
        let of = rule.id.split('/').next().unwrap_or_default();
        if of != group {
            group = of;
            text += &format!("\n## {group}\n\n");
        }
        text += &format!("- [`{0}`]({0}.md): {1}\n", rule.id, rule.summary);
    }
    text
}

#[test]
fn every_rule_has_its_page() {
    let mut all = vec![("index.md".to_owned(), index())];
    all.extend(witcraft_compat::rules().map(|rule| (format!("{}.md", rule.id), page(rule))));
    pages::check(
        "evolution/rules",
        &all,
        "cargo test -p witcraft-compat --test pages",
    );
}
