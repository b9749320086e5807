//! A keyword of WIT where a name is expected.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "keyword-as-name",
    title: "a keyword of WIT is used as a name",
    messages: &["expected an identifier or string, found keyword `option`"],
    meaning: "
`option`, `type`, `list`, `result`, `from`, `stream` and the other words of WIT cannot be names as they are. With a
`%` in front they can: the mark is not part of the name, so bindings and the ABI do not have it.",
    remedy: "
- Write `%option`.
- `witcraft check wit` shows every place, with the repair.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let keyword = said.after("found keyword")?;
    Some(
        Here::new(format!("`{keyword}` is a word of WIT, and stands where a name is expected"))
            .next(format!("write `%{keyword}`"))
            .next("for all places at once: witcraft check wit"),
    )
}
