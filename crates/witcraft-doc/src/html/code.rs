//! Code with colours and links: WIT as it was printed, and Rust.

use maud::{Markup, html};
use witcraft_model::print::{PieceKind, Pieces};

use super::site::Site;

/// WIT, every name of a type a link to it.
pub(super) fn wit(site: &Site<'_>, page: &str, pieces: &Pieces) -> Markup {
    // The first name is what is declared; the others are its parts, which have places of their own.
    let declared = pieces
        .0
        .iter()
        .position(|piece| piece.kind == PieceKind::Name);
    html! {
        @for (index, piece) in pieces.0.iter().enumerate() {
            @match (piece.kind, piece.target.as_ref().and_then(|path| site.href(page, path))) {
                (PieceKind::Keyword, _) => { span.kw { (piece.text) } }
                (PieceKind::Builtin, _) => { span.ty { (piece.text) } }
                (PieceKind::Reference, Some(href)) => { a.ref href=(href) { (piece.text) } }
                (PieceKind::Reference, None) => { span.ref { (piece.text) } }
                (PieceKind::Name, _) if Some(index) == declared => { span.nm { (piece.text) } }
                (PieceKind::Name, Some(href)) => { a.part href=(href) { (piece.text) } }
                _ => { (piece.text) }
            }
        }
    }
}

/// A block of WIT.
pub(super) fn wit_block(site: &Site<'_>, page: &str, pieces: &Pieces) -> Markup {
    html! { pre.code tabindex="0" { code { (wit(site, page, pieces)) } } }
}

/// A block of Rust.
pub(super) fn rust_block(code: &str) -> Markup {
    html! { pre.code tabindex="0" { code { (rust(code)) } } }
}

/// What to `use`, with a button to copy it.
pub(super) fn use_line(path: &str) -> Markup {
    let line = format!("use {path};");
    html! {
        div.use-line {
            code { (rust(&line)) }
            button.copy type="button" data-copy=(line) aria-label=(format!("Copy {line}")) { "copy" }
        }
    }
}

const KEYWORDS: &[&str] = &[
    "as", "async", "await", "const", "crate", "dyn", "enum", "extern", "fn", "for", "impl", "in",
    "let", "mod", "move", "mut", "pub", "ref", "self", "Self", "static", "struct", "super",
    "trait", "type", "unsafe", "use", "where",
];

/// Rust with colours: enough to tell words apart, and nothing that could be wrong about it.
fn rust(code: &str) -> Markup {
    let mut pieces: Vec<(&str, &str)> = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let (class, length) = match first {
            '/' if rest.starts_with("//") => ("cm", rest.find('\n').unwrap_or(rest.len())),
            c if c.is_alphabetic() || c == '_' => {
                let word = until(rest, |c| !(c.is_alphanumeric() || c == '_'));
                let class = match &rest[..word] {
                    text if KEYWORDS.contains(&text) => "kw",
                    _ if c.is_uppercase() => "ty",
                    _ => "",
                };
                (class, word)
            }
            c if c.is_ascii_digit() => ("", until(rest, |c| !c.is_alphanumeric())),
            c => {
                let other = until(&rest[c.len_utf8()..], |c| {
                    c.is_alphanumeric() || c == '_' || c == '/'
                });
                ("", c.len_utf8() + other)
            }
        };
        let (piece, after) = rest.split_at(length);
        pieces.push((class, piece));
        rest = after;
    }
    html! {
        @for (class, text) in pieces {
            @if class.is_empty() { (text) } @else { span class=(class) { (text) } }
        }
    }
}

/// The bytes before the first character that ends a word.
fn until(text: &str, is_end: impl Fn(char) -> bool) -> usize {
    text.find(is_end).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_change_no_text() {
        let code = "pub fn f(a: &'a Vec<u8>) -> Österreich; // é\n\"x\" 1u8";
        let html = rust(code).into_string();
        assert!(html.starts_with("<span class=\"kw\">pub</span> <span class=\"kw\">fn</span> f("));
        let plain = html
            .split('<')
            .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
            .collect::<String>();
        let plain = plain
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
        assert_eq!(plain, code);
    }
}
