//! A library that is run like a program.

use crate::Page;
use crate::said::{Here, Said, listed};

pub(super) const PAGE: Page = Page {
    code: "not-a-command",
    title: "this component is a library: it has no `run`",
    messages: &["no exported instance named `wasi:cli/run@…`"],
    meaning: "
A component that can be run by itself exports `wasi:cli/run`, as a program has a `main`. This one exports other
functions, for a host to call.",
    remedy: "
- `witcraft call FILE` lists its functions, each with a call to copy.
- `witcraft call FILE 'FUNC(ARGS)'` calls one.
- To make a program: export `wasi:cli/run` from the world; `witcraft new NAME --template command` shows how.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let run = said
        .after("no exported instance named")
        .filter(|name| name.starts_with("wasi:cli/run"))?;
    let about = said.about;
    let why = match about.exports.as_slice() {
        [] => format!("{} does not export `{run}`", about.subject()),
        exports => format!(
            "{} does not export `{run}`; it exports: {}",
            about.subject(),
            listed(exports.iter().map(String::as_str))
        ),
    };
    Some(
        Here::new(why)
            .next(format!("see what can be called: witcraft call {}", about.name()))
            .next("or export `wasi:cli/run` from its world"),
    )
}
