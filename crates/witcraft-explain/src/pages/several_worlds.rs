//! Several worlds, and none was chosen.

use crate::Page;
use crate::said::{Here, Said, listed};

pub(super) const PAGE: Page = Page {
    code: "several-worlds",
    title: "there are several worlds, and none was chosen",
    messages: &["There are multiple worlds in `…`; one must be explicitly chosen"],
    meaning: "
A world is what a component is built for: all that it imports and exports. A package may have several, and what is
generated, locked or built is always for one.",
    remedy: "
- On the command line: `-w NAME`.
- In witcraft.toml, for all commands and macros: `world = \"NAME\"`.
- In a macro: `world: \"NAME\"`.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let message = said.message("multiple worlds in")?;
    let package = said.after("multiple worlds in").unwrap_or("the package");
    let worlds: Vec<&str> = message
        .lines()
        .skip(1)
        .map(|line| line.trim().trim_start_matches("* ").trim_matches('`'))
        .filter(|line| !line.is_empty())
        .collect();
    let why = if worlds.is_empty() {
        format!("`{package}` has several")
    } else {
        format!("`{package}` has: {}", listed(worlds.iter().copied()))
    };
    let first = worlds.first().map_or("NAME", |path| {
        let name = path.rsplit('/').next().unwrap_or(path);
        name.split('@').next().unwrap_or(name)
    });
    Some(
        Here::new(why)
            .next(format!("choose one: -w {first}"))
            .next(format!("or for good, in witcraft.toml: world = \"{first}\"")),
    )
}
