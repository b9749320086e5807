//! The pages of the book, one per rule, from the documentation of its file.

#[path = "../../../book/pages.rs"]
mod pages;

use witcraft_lint::{Rule, rules};

fn page(rule: &Rule) -> String {
    let text = rule.explanation();
    let (title, rest) = text.split_once('\n').unwrap();
    let level = rule.level.as_str();
    format!(
        "{title}\n\nBy default: {level}. Since {}.\n{rest}",
        rule.since
    )
}

fn index() -> String {
    let mut text = String::from(
        "# Rules for good WIT\n\nWhat is right and still not good: `witcraft check` and `witcraft lint` say so. Generated \
         from the rules.\n\nA level is `allow` (not reported), `warn`, or `deny` (an error). It is set in `witcraft.toml`,\n\n\
         ```toml\n[lint]\ndeny = [\"docs\"]\nallow = [\"abi/big-integer\"]\n```\n\nor for one run by `-D`, `-W` and `-A`, \
         with a rule, a group or `all`; or for one item by a comment above it, in the WIT:\n\n\
         ```wit\n// witcraft: allow(evolution/stringly-error): the text is for the log only\n\
         parse: func(text: string) -> result<u32, string>;\n```\n\n`witcraft lint --fix` applies the repairs that are safe: \
         the WIT means the same afterwards.\n",
    );
    let mut group = "";
    for rule in rules() {
        if rule.group() != group {
            group = rule.group();
            text +=
                &format!("\n## {group}\n\n| rule | by default | finds |\n| --- | --- | --- |\n");
        }
        let (id, level) = (rule.id, rule.level.as_str());
        text += &format!("| [`{id}`]({id}.md) | {level} | {} |\n", rule.summary);
    }
    text
}

#[test]
fn every_rule_has_its_page() {
    let mut all = vec![("index.md".to_owned(), index())];
    all.extend(rules().map(|rule| (format!("{}.md", rule.id), page(rule))));
    pages::check(
        "wit/rules",
        &all,
        "cargo test -p witcraft-lint --test pages",
    );
}
