//! The same name, and another signature.

use crate::Page;
use crate::said::{Here, Said, quoted};

pub(super) const PAGE: Page = Page {
    code: "type-mismatch",
    title: "a function is there, and its signature is another one",
    messages: &[
        "type mismatch with parameters",
        "type mismatch with results",
        "type mismatch for function `…`: expected `…` but found `…`",
        "expected 1-tuple, found 4-tuple",
        "expected 1 types, found 4",
    ],
    meaning: "
Both sides know a function of this name, and do not agree on its parameters or results. Value types have to be
equal, there is no conversion. Usually one side was built from an older WIT: a *stale guest*. When a function is
called by hand, with `get_typed_func`, another reason is the Rust type that stands for the parameters: they are
a tuple, always, so one parameter is `(u32,)` and two are `(u32, String)`; the results are a tuple, too.",
    remedy: "
- `witcraft targets FILE wit` puts the signature of the component and that of the host side by side.
- Build the side that is older again, and copy the new file to where it is loaded from.
- `witcraft breaking --against git:main` says what changed, and how to change it without breaking anybody.
- For `get_typed_func`: a tuple for the parameters and one for the results, or bindings in place of it.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    if said.has("type mismatch with async") {
        return None;
    }
    if let Some(function) = said.after("type mismatch for function") {
        let detail = said
            .message("type mismatch for function")
            .and_then(|message| message.split_once("`: "))
            .map_or(String::new(), |(_, rest)| format!(": {rest}"));
        return Some(
            Here::new(format!(
                "the module's function `{function}` has not the core signature that its WIT gives it{detail}"
            ))
            .next(format!("all that differs: witcraft abi verify {} wit", said.about.name()))
            .next("generate the bindings of the guest again, and build it again"),
        );
    }
    let part = if said.has("type mismatch with parameters") {
        "parameters"
    } else if said.has("type mismatch with results") {
        "results"
    } else if said.chain.iter().any(|said| counts(said).is_some()) {
        "parameters or results"
    } else {
        return None;
    };
    let function = said
        .chain
        .iter()
        .find_map(|message| quoted(message, "instance export").or_else(|| quoted(message, "function")));
    let mut why = match function {
        Some(function) => format!("the {part} of `{function}` differ"),
        None => format!("the {part} differ"),
    };
    if let Some(import) = said.after("component imports instance") {
        why.push_str(&format!(", in `{import}`"));
    }
    let detail = said.chain.last().filter(|last| {
        last.starts_with("expected ") || last.starts_with("type mismatch") || last.contains(" found ")
    });
    if let Some(detail) = detail {
        why.push_str(&format!(": {detail}"));
    }
    let mut here = Here::new(why).next(format!(
        "side by side: witcraft targets {} wit",
        said.about.name()
    ));
    if said.chain.iter().any(|said| counts(said).is_some()) {
        here = here.next(
            "with `get_typed_func`, write parameters and results as tuples: `(u32,)` for one, \
             `(u32, String)` for two, `()` for none",
        );
    }
    Some(here.next("build again whichever side is older"))
}

/// The numbers in `expected 1 types, found 4`, and in `expected 1-tuple, found 4-tuple`.
fn counts(message: &str) -> Option<(&str, &str)> {
    let rest = message.split_once("expected ")?.1;
    let words = [(" types, found ", ""), ("-tuple, found ", "-tuple")];
    words.iter().find_map(|(between, end)| {
        let (expected, found) = rest.split_once(between)?;
        let digits = found.split(|c: char| !c.is_ascii_digit()).next()?;
        let number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let whole = found[digits.len()..].starts_with(end);
        (whole && number(expected) && number(digits)).then_some((expected, digits))
    })
}
