//! Functions without their bodies: what people read of generated code.

use std::ops::Range;

use super::lex::{self, Kind, Token};
use super::modules::{Code, Piece};

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

/// A piece of what code declares, in the order in which it is written.
pub enum Outlined {
    /// The beginning of a module.
    Opens {
        /// What it is called.
        name: String,
        /// `mod name {`, with its attributes and documentation.
        text: String,
    },
    /// Items in a row.
    Items {
        /// The items, with nothing in the bodies of their functions.
        text: String,
        /// The names of the types and traits among them, those in `bitflags!` included.
        defines: Vec<String>,
    },
    /// The end of a module.
    Closes,
}

/// What `code` declares, for who does not read the bodies of functions.
///
/// Code with tokens that generated code does not have is returned as it is, in one piece that is said to define
/// nothing.
#[must_use]
pub fn outline(code: &str) -> Vec<Outlined> {
    let Some(tokens) = lex::tokens(code) else {
        let (text, defines) = (code.to_owned(), Vec::new());
        return vec![Outlined::Items { text, defines }];
    };
    let tokens = &tokens;
    let pieces = Code { text: code, tokens }.pieces().into_iter();
    let outlined = |piece: Piece<'_>| match piece {
        Piece::Opens(code) => Outlined::Opens {
            name: code.tokens[code.tokens.len() - 2].text.to_owned(),
            text: code.text.to_owned(),
        },
        Piece::Items(code) => Outlined::Items {
            text: cut(code, false, |_| String::new()).code,
            defines: defined(code.tokens).map(str::to_owned).collect(),
        },
        Piece::Closes => Outlined::Closes,
    };
    pieces.map(outlined).collect()
}

/// The names of the types and traits that items define.
fn defined<'a>(tokens: &'a [Token<'a>]) -> impl Iterator<Item = &'a str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(token) = tokens.get(at) {
            let is_flags = token.is("{") && at > 1 && tokens[at - 2].is("bitflags");
            at += 1 + if is_flags { 0 } else { token.close() };
            let defines = ["struct", "enum", "type", "trait"];
            if defines.iter().any(|keyword| token.is(keyword)) {
                return tokens.get(at).map(|name| name.text);
            }
        }
        None
    })
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
        let [Outlined::Items { text, defines }] = &outline(code)[..] else {
            panic!("items");
        };
        assert_eq!(
            text,
            "impl X { fn a(f: fn() -> [u8; 3]) where X: Y {} fn d() {} }\n\
             trait T { fn e(); const N: () = { x }; } macro_rules! m { () => { fn g() {} }; }"
        );
        assert_eq!(defines[..], ["T"]);
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
    fn what_is_defined_is_known_by_module() {
        let code = "pub enum A<T> { B(T) } /// M. \n mod m { a::bitflags! { #[x] pub struct F: u8 { const C = 1; } } }
                    impl I for A { type No = u8; } pub type r#D = u8; const _: () = { struct No; };";
        let pieces = outline(code);
        let said: Vec<String> = pieces
            .iter()
            .map(|piece| match piece {
                Outlined::Opens { name, .. } => format!("{name} {{"),
                Outlined::Items { defines, .. } => defines.join(" "),
                Outlined::Closes => "}".to_owned(),
            })
            .collect();
        assert_eq!(said, ["A", "m {", "F", "}", "r#D"]);
        let unknown = outline("/* ? */ struct S;");
        assert!(
            matches!(&unknown[..], [Outlined::Items { text, .. }] if text.contains("struct S"))
        );
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
