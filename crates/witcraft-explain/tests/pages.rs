//! The page of the book, made of the pages here.
//!
//! `WITCRAFT_BLESS=1 cargo test -p witcraft-explain --test pages` writes it.

#[path = "../../../book/pages.rs"]
mod pages;

fn text() -> String {
    let mut text = String::from(
        "# When it does not work\n\n\
         What tools and runtimes say, what it means, and what to do. `witcraft explain CODE` prints \
         the same in\na terminal; `witcraft explain 'MESSAGE'` finds the code of a message, and \
         `cargo run 2>&1 | witcraft\nexplain -` that of whatever was said. Generated from the \
         explanations in `witcraft-explain`.\n\n",
    );
    for page in witcraft_explain::pages() {
        text += &format!("- [{}](#{}): {}\n", page.code, page.code, page.title);
    }
    for page in witcraft_explain::pages() {
        let title = format!("\n## {}\n\n**{}**\n\n", page.code, capital(page.title));
        text += &(title + &page.markdown());
    }
    text
}

fn capital(title: &str) -> String {
    let mut letters = title.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str() + "."
}

#[test]
fn the_book_has_every_page() {
    pages::check(
        "explanations",
        &[("index.md".to_owned(), text())],
        "cargo test -p witcraft-explain --test pages",
    );
}
