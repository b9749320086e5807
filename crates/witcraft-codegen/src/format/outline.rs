//! Functions without their bodies: what people read of generated code.

use std::ops::Range;

use super::lex::{self, Kind, Token};
use super::modules::Code;

/// Code that has been cut short.
pub(crate) struct Outline {
    /// The code, with stand-ins for what has been cut out.
    pub(crate) code: String,
    /// What has been cut out, in order.
    pub(crate) cuts: Vec<Cut>,
}

/// What has been cut out.
pub(crate) enum Cut {
    /// The body of a function: its tokens, without its braces.
    Body(Range<usize>),
    /// Consecutive lines of documentation.
    Docs(Range<usize>),
    /// The definition of a macro, as a whole.
    Macro(Range<usize>),
}

/// Cuts out the bodies of all functions that have something in theirs (those inside of other bodies go with them), and
/// with `all` the documentation and the definitions of macros. `stand_in` gets the number of a cut.
pub(crate) fn cut(code: Code<'_>, all: bool, stand_in: impl Fn(usize) -> String) -> Outline {
    let Code { text: code, tokens } = code;
    let mut short = String::with_capacity(code.len() / 2);
    let mut cuts = Vec::new();
    let (mut copied, mut at) = (0, 0);
    while at < tokens.len() {
        let from = at;
        if all && tokens[at].is("macro_rules") {
            // `macro_rules! name { … }`
            let close = at + 3 + tokens.get(at + 3).map_or(0, Token::close);
            short.push_str(&code[copied..tokens[at].start(code)]);
            short.push_str(&format!("const {}: () = ();", stand_in(cuts.len())));
            at = (close + 1).min(tokens.len());
            copied = tokens[at - 1].start(code) + tokens[at - 1].text.len();
            cuts.push(Cut::Macro(from..at));
            continue;
        }
        if all && tokens[at].kind == Kind::Doc {
            while tokens.get(at).is_some_and(|token| token.kind == Kind::Doc) {
                at += 1;
            }
            short.push_str(&code[copied..tokens[from].start(code)]);
            short.push_str("///");
            short.push_str(&stand_in(cuts.len()));
            copied = tokens[at - 1].start(code) + tokens[at - 1].text.len();
            cuts.push(Cut::Docs(from..at));
            continue;
        }
        let is_function = tokens[at].is("fn")
            && tokens
                .get(at + 1)
                .is_some_and(|name| name.kind == Kind::Word);
        if !is_function {
            at += 1;
            continue;
        }
        // Past brackets of arguments and types, to the body or to the end of a declaration.
        at += 2;
        while let Some(token) = tokens.get(at) {
            if token.is("{") || token.is(";") || token.kind == Kind::Close {
                break;
            }
            at += 1 + token.close();
        }
        let Some(open) = tokens
            .get(at)
            .filter(|token| token.is("{") && token.close() > 1)
        else {
            continue;
        };
        let close = at + open.close();
        short.push_str(&code[copied..=open.start(code)]);
        short.push_str(&stand_in(cuts.len()));
        copied = tokens[close].start(code);
        cuts.push(Cut::Body(at + 1..close));
        at = close;
    }
    short.push_str(&code[copied..]);
    Outline { code: short, cuts }
}

/// `code` with nothing in the bodies of its functions, for who only reads what is declared.
///
/// Code with tokens that generated code does not have is returned as it is.
#[must_use]
pub fn outline(code: &str) -> String {
    match lex::tokens(code) {
        Some(tokens) => {
            let code = Code {
                text: code,
                tokens: &tokens,
            };
            cut(code, false, |_| String::new()).code
        }
        None => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str, tokens: &[Token<'_>], stand_in: &str) -> Outline {
        cut(Code { text, tokens }, true, |number| {
            format!("{stand_in}{number}")
        })
    }

    #[test]
    fn bodies_go_and_declarations_stay() {
        let code = "impl X { fn a(f: fn() -> [u8; 3]) where X: Y { b(); fn c() {} } fn d() {} }\n\
                    trait T { fn e(); const N: () = { x }; } macro_rules! m { () => { fn g() { $ty } }; }";
        assert_eq!(
            outline(code),
            "impl X { fn a(f: fn() -> [u8; 3]) where X: Y {} fn d() {} }\n\
             trait T { fn e(); const N: () = { x }; } macro_rules! m { () => { fn g() {} }; }"
        );
        let tokens = lex::tokens(code).unwrap();
        let cut = all(code, &tokens, "b");
        assert!(cut.code.contains("Y {b0}"), "{}", cut.code);
        assert!(cut.code.ends_with("} const b1: () = ();"), "{}", cut.code);
        let Cut::Macro(whole) = &cut.cuts[1] else {
            panic!("a macro");
        };
        assert_eq!(whole.end, tokens.len());
        assert_eq!(cut.cuts.len(), 2);
    }

    #[test]
    fn documentation_goes_in_one_piece() {
        let code = "  /// A\n  /// B\n  struct S { /// C\n a: u8 }\n";
        let tokens = lex::tokens(code).unwrap();
        let cut = all(code, &tokens, "d");
        assert_eq!(cut.code, "  ///d0\n  struct S { ///d1\n a: u8 }\n");
        assert!(matches!(&cut.cuts[0], Cut::Docs(docs) if *docs == (0..2)));
    }
}
