//! No WebAssembly at all, or only the beginning of it.

use crate::Page;
use crate::said::{Here, Said};

pub(super) const PAGE: Page = Page {
    code: "not-wasm",
    title: "this is not WebAssembly, or not all of it",
    messages: &["magic header not detected: bad magic number", "unexpected end-of-file"],
    meaning: "
Every binary begins with a zero byte and the letters `asm`. Where they are missing the file is something else: an
error page that was saved under that name, an archive, a picture. Where they are there and the end is missing the
file was cut short, as by a download or a copy that did not finish, or is still being written.",
    remedy: "
- Look at how it begins: `head -c 16 FILE | xxd`.
- Get or build it again, and compare its size with that of the original.
- Text that begins with `(module` or `(component` is read by `witcraft inspect` and `witcraft component` as it is.",
    recognise,
};

fn recognise(said: &Said<'_>) -> Option<Here> {
    let subject = said.about.subject();
    let why = if said.has("magic header not detected") || said.has("bad magic number") {
        format!("{subject} does not begin as WebAssembly does")
    } else if said.has("unexpected end-of-file") || said.has("unexpected end of file at byte offset") {
        format!("{subject} ends before it is complete")
    } else {
        return None;
    };
    Some(
        Here::new(why)
            .next(format!("head -c 16 {} | xxd", said.about.name()))
            .next("then build it or get it again"),
    )
}
