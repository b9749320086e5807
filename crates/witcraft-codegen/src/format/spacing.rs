//! Code on one line: which tokens keep a distance.

use std::ops::Range;

use super::lex::{Kind, Token, is_keyword, is_operand};

/// Prints the tokens of a range on one line, behind a space if they keep a distance from the token before. A comma
/// before a closing bracket goes where it says nothing.
pub(super) fn flat(tokens: &[Token<'_>], range: Range<usize>) -> String {
    let mut out = String::new();
    let mut open = Vec::new();
    let mut before = range.start.checked_sub(1);
    for at in range {
        let token = &tokens[at];
        match token.kind {
            Kind::Open => open.push(at),
            Kind::Close => {
                open.pop();
            }
            _ => {}
        }
        if token.is(",")
            && tokens
                .get(at + 1)
                .is_some_and(|next| next.kind == Kind::Close)
        {
            if let Some(&opening) = open.last() {
                if comma_is_idle(tokens, opening, at) {
                    continue;
                }
            }
        }
        if before.is_some_and(|last| is_apart(tokens, last, at)) {
            out.push(' ');
        }
        out.push_str(token.text);
        before = Some(at);
    }
    out
}

/// Whether the comma at `comma`, the last of the list in the bracket at `open`, can go. `(x,)` is a tuple.
pub(super) fn comma_is_idle(tokens: &[Token<'_>], open: usize, comma: usize) -> bool {
    if !tokens[open].is("(") || is_call(tokens, open) {
        return true;
    }
    let mut at = open + 1;
    while at < comma {
        if tokens[at].is(",") {
            return true;
        }
        at += 1 + tokens[at].close();
    }
    false
}

/// Whether the bracket holds the arguments of a call, of a declaration or of a pattern.
pub(super) fn is_call(tokens: &[Token<'_>], open: usize) -> bool {
    open > 0 && (is_operand(&tokens[open - 1]) || tokens[open - 1].is("fn"))
}

/// Whether there is a space between the tokens at `last` and `at`. Between them there can be an idle comma.
fn is_apart(tokens: &[Token<'_>], last: usize, at: usize) -> bool {
    let (left, right) = (&tokens[last], &tokens[at]);
    let earlier = last.checked_sub(1).map(|index| &tokens[index]);
    match (left.kind, right.kind) {
        (Kind::Open, Kind::Close) => return false,
        (Kind::Open, _) => return left.text == "{",
        (_, Kind::Close) => return right.text == "}",
        (Kind::BarOpen, _) | (_, Kind::BarClose) => return false,
        (Kind::BarClose, _) => return true,
        _ => {}
    }
    let is_path = is_operand(left) && left.kind != Kind::Literal;
    match right.text {
        "," | ";" | "." | ":" => return false,
        "?" if is_operand(left) => return false,
        ".." | "..=" if is_operand(left) => return false,
        "::" if is_path => return false,
        "!" if left.kind == Kind::Word && is_path => return false,
        "(" | "[" if is_path => return false,
        "(" if ["fn", "pub", "unsafe"].iter().any(|word| left.is(word)) => return false,
        "<" if right.kind == Kind::Open => {
            let declares = ["impl", "for"].iter().any(|word| left.is(word));
            if is_path || declares {
                return false;
            }
        }
        _ => {}
    }
    match left.text {
        "." | ".." | "..=" | "::" | "#" => false,
        "!" => {
            let is_macro =
                earlier.is_some_and(|token| token.kind == Kind::Word && !is_keyword(token));
            is_macro && !matches!(right.text, "(" | "[")
        }
        // Of one operand.
        "&" | "&&" | "*" | "-" if left.kind == Kind::Punct => earlier.is_some_and(is_operand),
        "?" => !matches!(earlier.map(|token| token.text), Some(":" | "+")),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::super::lex;
    use super::*;

    #[test]
    fn lines_as_people_write_them() {
        for line in [
            "let ptr0 = ret_area.0.as_mut_ptr().cast::<u8>();",
            "let l2 = *ptr0.add(0).cast::<i64>();",
            "fn wit_import1(_: *mut u8) -> &'static [u8; 3];",
            "f(&mut x, &a[1..2], -1, !b, a - b, a * b, a & b)?;",
            "let x: Vec<(u32, String)> = a.iter().map(|e| e.len()).collect::<Vec<_>>();",
            "impl<T: ?Sized + 'static> X for ::core::fmt::Y<'_, T>",
            "unsafe extern \"C\" fn drop(_: i32)",
            "#[cfg(not(target_arch = \"wasm32\"))]",
            "struct RetArea([::core::mem::MaybeUninit::<u8>; 16]);",
            "let S { a, .. } = S { a: 1, ..b };",
            "move || async move { x.await }",
            "$ty::$($path)*::f::<$ty>()",
            "<T as super::Trait>::f(val as u32 >> 3)",
            "for<'a> fn(&'a mut [T]) -> dyn Fn(u8) -> (u8,)",
            "vec![a; 3]",
            "assert!(x != (y as usize), \"{x}\")",
            "return (a, b);",
        ] {
            let tokens = lex::tokens(line).unwrap();
            assert_eq!(flat(&tokens, 0..tokens.len()), line);
        }
        let spaced = "f ( (a,) , g(b,) , (c,d,) , S{e:1,} ) ;";
        let tokens = lex::tokens(spaced).unwrap();
        assert_eq!(
            flat(&tokens, 0..tokens.len()),
            "f((a,), g(b), (c, d), S { e: 1 });"
        );
    }
}
