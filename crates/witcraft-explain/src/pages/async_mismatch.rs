//! Synchronous on one side, asynchronous on the other.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "async-mismatch",
    title: "an import is `async func` on one side, and `func` on the other",
    messages: &["type mismatch with async: …"],
    meaning: "
`async func` is part of a function's type in WIT: the component yields while it waits, and others of its tasks go
on. That has nothing to do with Rust's `async` in the host: a host function for a plain `func` may wait for a
future of Rust's while the component is suspended, and is nevertheless not an `async func`.",
    remedy: "
- Build both sides from the same WIT: `witcraft targets FILE wit` shows which one differs.
- By hand: `func_wrap_concurrent` for an `async func`, `func_wrap` or `func_wrap_async` for a `func`.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let message = said.message("type mismatch with async")?;
    let component = if message.contains("is declared `async func`") {
        "an `async func` for the component, and a `func` for the host"
    } else {
        "a `func` for the component, and an `async func` for the host"
    };
    let place = said
        .after("component imports instance")
        .map_or(String::new(), |import| format!(" in `{import}`"));
    Some(
        Here::new(format!("a function{place} is {component}"))
            .next(format!("side by side: witcraft targets {} wit", said.about.name()))
            .next("generate the bindings of both sides again, from the same WIT"),
    )
}
