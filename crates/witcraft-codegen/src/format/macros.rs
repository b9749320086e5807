//! Prints the definitions of macros as the items that they make.

use std::ops::Range;

use super::glue;
use super::lex::Token;

/// Prints `macro_rules! name { … }`, of which `tokens` are slices of `source`; `None` if it has another shape.
pub(super) fn print(source: &str, tokens: &[Token<'_>], indent: usize) -> Option<String> {
    let [_, bang, name, open, ..] = tokens else {
        return None;
    };
    if !bang.is("!") || !open.is("{") {
        return None;
    }
    let pad = " ".repeat(indent);
    let mut out = format!("{pad}macro_rules! {} {{\n", name.text);
    let arms = &tokens[4..tokens.len() - 1];
    let mut at = 0;
    while at < arms.len() {
        let matcher = group(arms, at)?;
        if !arms.get(matcher.end + 1)?.is("=>") {
            return None;
        }
        let transcriber = group(arms, matcher.end + 2)?;
        // Names of fragments and their kinds are written without distance, unlike names and their types.
        let text = &source[arms[at].start(source) + 1..arms[matcher.end].start(source)];
        out.push_str(&format!("{pad}    ({}) => {{\n", text.trim()));
        out.push_str(&glue::print(&arms[transcriber.clone()], indent + 8));
        out.push_str(&format!("{pad}    }};\n"));
        at = transcriber.end + 1;
        at += usize::from(arms.get(at).is_some_and(|next| next.is(";")));
    }
    out.push_str(&format!("{pad}}}\n"));
    Some(out)
}

/// What is in the brackets that open `at`.
fn group(tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    let close = tokens.get(at)?.close();
    (close > 0).then(|| at + 1..at + close)
}

#[cfg(test)]
mod tests {
    use crate::format;

    #[test]
    fn macros_are_printed_as_the_items_they_make() {
        let code = "#[doc(hidden)] macro_rules! e { ($ty:ident) => (self::e!($ty with_types_in self);); \
                    ($ty:ident with_types_in $($path:tt)*) => { #[a] const _: () = { \
                    #[b] unsafe extern \"C\" fn f() { $($path)*::g::<$ty>() } }; }; }";
        assert_eq!(
            format(code).unwrap(),
            "\
#[doc(hidden)]
macro_rules! e {
    ($ty:ident) => {
        self::e!($ty with_types_in self);
    };
    ($ty:ident with_types_in $($path:tt)*) => {
        #[a]
        const _: () = {
            #[b]
            unsafe extern \"C\" fn f() {
                $($path)*::g::<$ty>()
            }
        };
    };
}
"
        );
    }
}
